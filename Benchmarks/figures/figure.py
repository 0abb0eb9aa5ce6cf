"""What is measured: questions with the answers they got, and how many of these are right."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answer:
    """What was asked, what came out and what should have."""

    asked: str
    got: str
    wanted: str
    is_right: bool

    @staticmethod
    def exact(asked, got, wanted):
        """An answer that is right where it is the wanted one to the letter."""
        return Answer(asked, got, wanted, got == wanted)


def whole_names(asked, found, wanted):
    """Answers that are right to the letter, from three lists."""
    return [Answer.exact(*answer) for answer in zip(asked, found, wanted, strict=True)]


@dataclass(frozen=True)
class Score:
    """How many of the questions were answered rightly."""

    right: int
    count: int

    @staticmethod
    def of(rights):
        """The score of a list of booleans, one a question."""
        rights = list(rights)
        return Score(sum(rights), len(rights))

    @property
    def percent(self):
        return 100 * self.right / self.count if self.count else 0.0


# The target of figures that allow no error.
ALL = 100.0


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    answers: list
    # In percent; None where the figure is only told.
    target: float | None = None
    # By the peer's name its score, None where it is not installed.
    peers: dict = field(default_factory=dict)

    @property
    def score(self):
        return Score.of(answer.is_right for answer in self.answers)

    @property
    def is_missed(self):
        return self.target is not None and self.score.percent < self.target

    @property
    def errors(self):
        return [answer for answer in self.answers if not answer.is_right]
