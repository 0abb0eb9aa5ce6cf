"""A street of red lanterns after rain."""

import numpy as np
from PIL import Image, ImageDraw

from canvas import (
    HEIGHT, WIDTH, blurred, color, finished, glow, mix, noise, snowfall, vertical_gradient,
)

VANISHING = (1560.0, 1010.0)
FOCAL = 1500.0


def projected(x, y, z):
    """Where a point (metres: right, up from the eye, ahead) falls on the canvas."""
    return VANISHING[0] + FOCAL * x / z, VANISHING[1] - FOCAL * y / z


def walls(canvas, random):
    """The two rows of houses: bays from far to near, with eaves and lit paper windows."""
    bays = (40, 33, 27, 21.5, 17, 13.5, 10.6, 8.2, 6.2, 4.6, 3.3, 2.3, 1.2)
    for z, near in zip(bays, bays[1:]):
        image = Image.new("RGB", (WIDTH, HEIGHT), (0, 0, 0))
        cover = Image.new("L", (WIDTH, HEIGHT), 0)
        draw, shape = ImageDraw.Draw(image), ImageDraw.Draw(cover)
        for side in (-1, 1):
            height = random.uniform(3.2, 4.3)
            wall = [
                projected(side * 3.1, y, d) for y, d in
                ((-1.6, z), (height, z), (height, near), (-1.6, near))
            ]
            eave = [
                projected(x * side, y, d) for x, y, d in
                ((2.45, height - 0.18, z), (3.4, height + 0.7, z),
                 (3.4, height + 0.7, near), (2.45, height - 0.18, near))
            ]
            tone = np.clip(0.05 + 0.0016 * z + random.uniform(0, 0.012), 0, 1)
            face = tuple(int(255 * tone * k) for k in (1.25, 0.82, 0.95))
            roof = tuple(int(255 * tone * k) for k in (0.62, 0.55, 0.85))
            draw.polygon(wall, fill=face)
            shape.polygon(wall, fill=255)
            span = z - near
            for pane in range(3):
                if random.random() < 0.45:
                    continue
                back, front = z - span * (0.12 + 0.28 * pane), z - span * (0.34 + 0.28 * pane)
                low, high = (0.9, 2.0) if random.random() < 0.5 else (-0.7, 0.7)
                corners = ((low, back), (high, back), (high, front), (low, front))
                window = [projected(side * 3.09, y, d) for y, d in corners]
                warm = random.uniform(0.45, 0.95)
                draw.polygon(window, fill=tuple(int(k * warm) for k in (232, 140, 62)))
                for part in (1 / 3, 2 / 3):
                    d = back + (front - back) * part
                    bar = [projected(side * 3.09, low, d), projected(side * 3.09, high, d)]
                    draw.line(bar, fill=(60, 22, 14), width=max(1, int(26 / d)))
            draw.polygon(eave, fill=roof)
            shape.polygon(eave, fill=255)
        tint = np.asarray(image).astype(np.float32) / 255
        canvas = mix(canvas, tint, blurred(np.asarray(cover).astype(np.float32) / 255, 2))
        canvas = canvas + (color("#6a1a14") * 0.018)
    return canvas


def lantern(canvas, x, y, radius, flame):
    """One paper lantern: ribs of shade, a bright heart, caps and a tassel."""
    reach = int(radius * 1.7) + 3
    top, left = int(y) - reach, int(x) - reach
    bottom, right = min(HEIGHT, top + 2 * reach), min(WIDTH, left + 2 * reach)
    top, left = max(0, top), max(0, left)
    if top >= bottom or left >= right:
        return canvas
    rows, columns = np.mgrid[top:bottom, left:right].astype(np.float32)
    dy, dx = (rows - y) / (radius * 0.86), (columns - x) / radius
    distance = np.hypot(dx, dy)
    inside = np.clip((1 - distance) * radius, 0, 1)
    girth = np.sqrt(np.clip(1 - dy * dy, 0.02, 1))
    rib = 0.80 + 0.20 * np.abs(np.cos(6.5 * np.arcsin(np.clip(dx / girth, -1, 1))))
    heart = np.exp(-((dx * 1.1) ** 2 + ((dy - 0.15) * 1.2) ** 2) * 1.7)
    paper = (color("#a30d12") + heart[..., None] * color("#ff8a38") * 0.95 * flame) * rib[..., None]
    patch = mix(canvas[top:bottom, left:right], paper, inside)
    caps = (np.abs(dx) < 0.42) & (np.abs(np.abs(dy) - 1.0) < 0.1)
    patch[caps] = color("#d79a36") * 0.75
    tassel = (np.abs(dx) < 0.07) & (dy > 1.05) & (dy < 1.85)
    patch[tassel] = color("#b3202a")
    canvas[top:bottom, left:right] = patch
    return canvas


def figure(canvas):
    """Two people under one umbrella, walking away."""
    image = Image.new("L", (WIDTH * 2, HEIGHT * 2), 0)
    draw = ImageDraw.Draw(image)

    def scaled(points):
        return [((1560 + px * 1.25) * 2, (1262 + py * 1.25) * 2) for px, py in points]

    draw.pieslice(scaled([(-104, -268), (104, -112)]), 180, 360, fill=255)
    ribs = (-104, -70, -35, 0, 35, 70, 104)
    hem = [(x, -180 if index % 2 else -190) for index, x in enumerate(ribs)]
    draw.polygon(scaled(hem), fill=255)
    draw.line(scaled([(0, -270), (0, -110)]), fill=255, width=9)
    for x, height, width in ((-34, 178, 30), (30, 164, 27)):
        head = height - 14
        draw.ellipse(scaled([(x - 13, -head - 14), (x + 13, -head + 17)]), fill=255)
        draw.polygon(scaled([
            (x - width * 0.75, -head + 26), (x - 8, -head + 14),
            (x + 8, -head + 14), (x + width * 0.75, -head + 26),
            (x + width, -40), (x + width * 0.5, -34), (x - width * 0.5, -34), (x - width, -40),
        ]), fill=255)
        for leg in (-0.42, 0.42):
            foot = x + width * leg
            corners = [(foot - 7, -42), (foot + 7, -42), (foot + 6, 4), (foot - 6, 4)]
            draw.polygon(scaled(corners), fill=255)
    cover = np.asarray(image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)).astype(np.float32) / 255
    return mix(canvas, color("#07050b"), cover)


def paint():
    random = np.random.default_rng(1949)
    rows = np.arange(HEIGHT, dtype=np.float32)[:, None]
    canvas = vertical_gradient([
        (0.0, "#0b1030"), (0.3, "#1f1c4a"), (0.5, "#5a2a4e"), (0.6, "#b0523f"),
        (0.64, "#2a1420"), (1, "#09060f"),
    ])
    canvas = glow(canvas, *VANISHING, 520, "#ffb066", 0.75)
    canvas = walls(canvas, random)
    lanterns = []
    for z in np.geomspace(30, 1.75, 17):
        for side in (-1, 1):
            x, y = projected(side * (2.0 + 0.12 * np.sin(z)), 2.25 + 0.1 * np.cos(3 * z), z)
            lanterns.append((x, y, FOCAL * 0.24 / z, random.uniform(0.8, 1.1)))
    for z in (24, 15, 9.4, 5.9):
        for part in np.linspace(-1, 1, 5)[1:-1]:
            x, y = projected(part * 2.0, 3.0 + 0.35 * part * part, z)
            lanterns.append((x, y, FOCAL * 0.2 / z, random.uniform(0.8, 1.1)))
    lanterns.sort(key=lambda item: item[2])
    for x, y, radius, flame in lanterns:
        canvas = glow(canvas, x, y, radius * 3.2, "#ff4a20", 0.30 * flame)
        canvas = lantern(canvas, x, y, radius, flame)

    street = 1120
    mirror = canvas[: street][::-1]
    depth = HEIGHT - street
    picked = (np.linspace(0, 1, depth) ** 1.0 * (street - 1) * 0.92).astype(int)
    reflection = blurred(np.ascontiguousarray(mirror[picked]), 10)
    wobble = (noise(random, 90, 26, 3, WIDTH, depth) * 7).astype(int)
    columns = np.clip(np.arange(WIDTH)[None, :] + wobble, 0, WIDTH - 1)
    reflection = np.take_along_axis(reflection, columns[..., None], axis=1)
    wet = np.clip(0.5 + 0.32 * noise(random, 4, 12, 4, WIDTH, depth), 0.1, 0.95)
    ground = np.ones((HEIGHT, WIDTH, 3), dtype=np.float32) * color("#0c0911")
    ground[street:] += reflection * (wet * 0.85)[..., None]
    left = VANISHING[0] - (rows - VANISHING[1]) * 1.9
    right = VANISHING[0] + (rows - VANISHING[1]) * 1.9
    across = np.arange(WIDTH, dtype=np.float32)[None, :]
    road = np.clip(across - left, 0, 1) * np.clip(right - across, 0, 1) * (rows > 1075)
    fade = np.clip((rows - 1075) / 60, 0, 1)
    canvas = mix(canvas, ground, (road * fade).astype(np.float32))
    for z in np.geomspace(20, 1.5, 34):
        y = VANISHING[1] + FOCAL * 1.6 / z
        line = np.exp(-((rows - y) / (0.6 + 3.4 / z)) ** 2) * road * 0.30
        canvas = canvas * (1 - line[..., None])
    canvas = figure(canvas)
    canvas = snowfall(canvas, random, 260, 3.0, 0.16, slant=0.1)
    return finished(canvas, random, vignette=0.45)
