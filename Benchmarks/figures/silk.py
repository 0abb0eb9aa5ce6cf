"""Asks the silk binary."""
import json
import subprocess


class Refusal(Exception):
    """Silk did not answer: the command or an option is not there, or it failed."""


class Silk:
    # 1 says that some of the answers are "no".
    ANSWERED = (0, 1)

    def __init__(self, path):
        self.path = path

    def text(self, arguments, names=()):
        """What `silk names ARGUMENTS` prints, with NAMES on standard input, one a line."""
        run = subprocess.run(
            [self.path, "names", *arguments], input="".join(name + "\n" for name in names),
            capture_output=True, encoding="utf-8",
        )
        if run.returncode not in self.ANSWERED:
            reason = (run.stderr.splitlines() or [f"status {run.returncode}"])[0]
            raise Refusal(f"silk names {arguments[0]}: {reason}")
        return run.stdout

    def objects(self, arguments, names):
        """The JSON object that `silk names ARGUMENTS` gives for each of NAMES."""
        names = list(names)
        lines = self.text([*arguments, "--format", "jsonl"], names).splitlines()
        if len(lines) != len(names):
            raise Refusal(f"silk names {arguments[0]}: {len(lines)} answers to {len(names)} names")
        return [json.loads(line) for line in lines]

    def records(self, arguments):
        """The JSON objects that `silk names ARGUMENTS` prints, one a line."""
        return [json.loads(line) for line in self.text(arguments).splitlines()]

    def candidates(self, arguments, names):
        """The texts of the candidates for each of NAMES, best first, each once."""
        return [
            list(dict.fromkeys(candidate["text"] for candidate in answer["candidates"]))
            for answer in self.objects(arguments, names)
        ]
