"""Names that Silk spells by its rules, apart from those whose surname has a customary form."""

# What silk calls the source of such a surname.
CUSTOMARY = "surname"


def without_customary_surname(silk, people, language):
    """Those whose surname Silk has no customary spelling of in a language."""
    answers = silk.objects(["transcribe", "--to", language], [person.russian for person in people])
    return [person for person, answer in zip(people, answers) if CUSTOMARY not in sources(answer)]


def sources(answer):
    """The conventions by which the parts of the best candidate are spelled."""
    return answer["candidates"][0]["source"].split(", ") if answer["candidates"] else []
