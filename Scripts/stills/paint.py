"""Paints every still into the folder named on the command line."""

import pathlib
import sys

import lanterns
import ribbon
import train
from canvas import save

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
stills = {
    "red-silk_still-01.jpg": ribbon, "red-silk_still-02.jpg": train,
    "red-silk_still-03.jpg": lanterns,
}
for name, scene in stills.items():
    save(scene.paint(), folder / name)
    print(folder / name)
