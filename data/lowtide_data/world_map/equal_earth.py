"""The projection of the map: Equal Earth (Šavrič, Patterson and Jenny, 2018), on a sphere, in metres.

It keeps areas. The map is cut at 168.5° W, in the Bering Strait, so that Chukotka stays whole.
"""

import math

RADIUS = 6_371_008.8
CUT = -168.5
CENTRE = CUT + 180

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_HALF_ROOT = math.sqrt(3) / 2


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Metres east of the central meridian and north of the equator.

    `longitude` may lie beyond the cut on either side: the parallels just go on.
    """
    along = math.radians(longitude - CENTRE)
    slope = math.asin(_HALF_ROOT * math.sin(math.radians(latitude)))
    square = slope * slope
    sixth = square**3
    stretch = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = along * math.cos(slope) / (_HALF_ROOT * stretch)
    y = slope * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return RADIUS * x, RADIUS * y


HALF_WIDTH = project(CENTRE + 180, 0)[0]
HALF_HEIGHT = project(CENTRE, 90)[1]
