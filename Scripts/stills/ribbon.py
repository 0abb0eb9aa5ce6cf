"""A red silk ribbon in the wind above a frozen lake."""

import numpy as np
from PIL import Image, ImageDraw

from canvas import (
    HEIGHT, WIDTH, blurred, color, finished, glow, mix, noise, ridge, vertical_gradient,
)

HORIZON = 760
FOCAL = 2300.0
EYE = 1.7


def projected(x, y, z):
    """Where a point (metres: right, up, ahead) falls on the canvas."""
    return WIDTH / 2 + FOCAL * x / z, HORIZON - FOCAL * (y - EYE) / z


def cloth(mirrored):
    """The ribbon as a surface: points, depth and the shade of each small quadrilateral."""
    u = np.linspace(0, 1, 1800)[:, None]
    v = np.linspace(-1, 1, 90)[None, :]
    z = 3.1 + 16 * u**1.7
    x = -3.0 + 9.6 * u - 2.2 * np.sin(5.4 * u + 0.3) * (0.35 + u)
    y = 1.45 + 0.62 * np.sin(7.3 * u - 0.6) + 1.5 * u
    twist = 0.5 + 2.3 * np.sin(4.1 * u + 0.4) + 1.1 * u
    half = 0.46 * (1 - 0.45 * u)
    ripple = 0.10 * np.sin(46 * u + 2.6 * v) * (0.35 + 0.65 * v * v)
    ripple += 0.045 * np.sin(23 * u - 4.5 * v + 1)
    px = x + half * v * np.cos(twist) * 0.35 - ripple * np.sin(twist) * 0.4
    py = y + half * v * np.cos(twist) + ripple * np.sin(twist)
    pz = z + half * v * np.sin(twist) + ripple * np.cos(twist)
    du = np.stack([np.gradient(p, axis=0) for p in (px, py, pz)], axis=-1)
    dv = np.stack([np.gradient(p, axis=1) for p in (px, py, pz)], axis=-1)
    normal = np.cross(du, dv)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    light = np.array([0.55, 0.62, -0.56])
    view = np.stack([-px, EYE - py, -pz], axis=-1)
    view /= np.linalg.norm(view, axis=-1, keepdims=True)
    half_way = light + view
    half_way /= np.linalg.norm(half_way, axis=-1, keepdims=True)
    diffuse = np.abs((normal * light).sum(-1))
    sheen = np.abs((normal * half_way).sum(-1))
    rim = (1 - np.abs((normal * view).sum(-1))) ** 3
    shade = color("#2c0208") + diffuse[..., None] ** 1.3 * color("#b80d1c")
    shade = shade + (sheen[..., None] ** 24) * color("#ff8a72") * 0.55
    shade = shade + rim[..., None] * color("#7c1018") * 0.5
    if mirrored:
        py = -py
    return projected(px, py, pz), pz, shade


def painted(mirrored):
    """The ribbon on glass: colour and cover, painted from far to near."""
    scale = 2
    (columns, rows), depth, shade = cloth(mirrored)
    image = Image.new("RGBA", (WIDTH * scale, HEIGHT * scale), (120, 10, 20, 0))
    draw = ImageDraw.Draw(image)
    mean = (depth[:-1, :-1] + depth[1:, 1:]) / 2
    order = np.argsort(-mean, axis=None, kind="stable")
    tones = (np.clip(shade, 0, 1) * 255).astype(int)
    points = np.stack([columns, rows], axis=-1) * scale
    for i, j in zip(*np.unravel_index(order, mean.shape)):
        quad = [tuple(points[a, b]) for a, b in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))]
        draw.polygon(quad, fill=(*tones[i, j], 255), outline=(*tones[i, j], 255))
    image = image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
    values = np.asarray(image).astype(np.float32) / 255
    return values[..., :3], values[..., 3]


def ice(canvas, random):
    """Cracks in perspective and the bloom of snow blown over the lake."""
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    for _ in range(150):
        x, z = random.uniform(-9, 9), random.uniform(2.4, 26)
        heading = random.uniform(-0.5, 0.5) + (np.pi / 2 if random.random() < 0.4 else 0)
        for _ in range(random.integers(8, 40)):
            heading += random.normal(0, 0.28)
            step = random.uniform(0.15, 0.7)
            nx, nz = x + np.cos(heading) * step, max(2.2, z + np.sin(heading) * step)
            line = [projected(x, 0, z), projected(nx, 0, nz)]
            width = int(np.clip(22 / nz, 1, 7))
            shade = int(np.clip(120 + 200 / nz, 0, 255))
            draw.line([tuple(map(float, p)) for p in line], fill=shade, width=width)
            x, z = nx, nz
    cracks = blurred(np.asarray(image).astype(np.float32) / 255, 2)
    canvas = mix(canvas, color("#f4fbff"), cracks * 0.75)
    snow = np.clip(noise(random, 4, 34, 6) * 0.30 + 0.02, 0, 1)
    snow[:HORIZON] = 0
    return mix(canvas, color("#e8eef4"), 1 - np.exp(-blurred(snow, 6) * 1.1))


def paint():
    random = np.random.default_rng(1927)
    canvas = vertical_gradient([
        (0.0, "#3d5a80"), (0.2, "#7590b0"), (0.34, "#b9b4bd"), (0.42, "#e9c3ab"),
        (0.4502, "#f7dcb8"), (0.4504, "#9fb4c4"), (0.6, "#6d91ab"), (0.8, "#3f6784"),
        (1.0, "#1f4059"),
    ])
    clouds = np.clip(noise(random, 3, 14, 5) * 0.35, 0, 1)
    clouds[HORIZON:] = 0
    canvas = mix(canvas, color("#f6dccb"), clouds * 0.55)
    canvas = glow(canvas, 2240, HORIZON - 20, 900, "#ff9a5c", 0.22, stretch=0.5)
    for base, rise, tint, cells in (
        (690, 26, "#a9a7ba", 6), (722, 22, "#8288a6", 8), (744, 14, "#5d6c8e", 11),
    ):
        skyline = ridge(random, base, rise, cells)
        rows = np.arange(HEIGHT, dtype=np.float32)[:, None]
        cover = np.clip(rows - skyline[None, :], 0, 1) * (rows < HORIZON)
        canvas = mix(canvas, color(tint), cover.astype(np.float32))
    canvas = ice(canvas, random)
    canvas = glow(canvas, 2240, HORIZON + 60, 620, "#ff9a5c", 0.12, stretch=0.7)
    tint, cover = painted(mirrored=True)
    cover[: HORIZON + 4] = 0
    canvas = mix(canvas, blurred(tint, 9), blurred(cover, 9) * 0.34)
    tint, cover = painted(mirrored=False)
    canvas = mix(canvas, tint, cover)
    haze = np.exp(-((np.arange(HEIGHT, dtype=np.float32) - HORIZON) / 46) ** 2)
    canvas = mix(canvas, color("#f5d9c2"), np.repeat(haze[:, None] * 0.22, WIDTH, axis=1))
    return finished(canvas, random)
