"""Differences of spelling that a figure does not count."""
import re
import unicodedata


def without_yo(text):
    """With ё as е, and in small letters: lists and texts write both."""
    return text.lower().replace("ё", "е")


def letters_alone(text):
    """The letters in lower case without diacritics, spaces and hyphens."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in decomposed if character.isalpha())


def words(name):
    """The parts of a name, between spaces or, in Chinese, the dots of foreign names."""
    return re.split("[ ·]+", name)
