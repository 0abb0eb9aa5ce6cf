"""`silk names format` on CLDR's own tests."""
import gold
from figure import ALL, Answer, Figure


def figures(silk):
    tests = list(gold.formatting_tests())
    languages = ", ".join(sorted({test.language for test in tests}))
    answers = [Answer.exact(asked(test), silk.text(command(test)).rstrip("\n"), test.expected) for test in tests]
    return [Figure(f"CLDR's tests of person names ({languages})", answers, ALL)]


def command(test):
    return [
        "format", "--locale", test.language, "--name-locale", test.name_locale, "--order", test.order,
        "--length", test.length, "--usage", test.usage, "--formality", test.formality,
        *(f"{field}={value}" for field, value in test.fields),
    ]


def asked(test):
    fields = " ".join(value for _, value in test.fields)
    style = " ".join([test.order, test.length, test.usage, test.formality])
    return f"{fields} ({test.name_locale}), {style} in {test.language}"
