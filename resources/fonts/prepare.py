"""Makes Vigie's font files from the original ones. Needs fonttools (Debian: python3-fonttools).

    python3 prepare.py ORIGINALS DESTINATION

Each original is cut to what documents need (no hinting, no stylistic alternates) and given a family name
of our own: the licence asks it of a changed font whose name is reserved, and a font of the same name
installed on the machine can then never be taken instead of ours.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

TEXT = "*"
# What the text faces lack: arrows, mathematics, technical signs, enclosed figures, boxes, shapes, dingbats.
# Not the combining signs (20D0-20FF): they would part a keycap emoji from its digit.
SYMBOLS = "2010-20CF,2100-27BF,2900-297F,2B00-2BFF"

FAMILIES = [
    ("VigieSerif-Regular.ttf", "Vigie Serif", "Regular", TEXT, ["SourceSerif4_400Regular.ttf"]),
    ("VigieSerif-Italic.ttf", "Vigie Serif", "Italic", TEXT, ["SourceSerif4_400Regular_Italic.ttf"]),
    ("VigieSerif-Bold.ttf", "Vigie Serif", "Bold", TEXT, ["SourceSerif4_700Bold.ttf"]),
    ("VigieSerif-BoldItalic.ttf", "Vigie Serif", "Bold Italic", TEXT, ["SourceSerif4_700Bold_Italic.ttf"]),
    ("VigieSans-Regular.ttf", "Vigie Sans", "Regular", TEXT, ["SourceSans3_400Regular.ttf"]),
    ("VigieSans-Bold.ttf", "Vigie Sans", "Bold", TEXT, ["SourceSans3_700Bold.ttf"]),
    ("VigieMono-Regular.ttf", "Vigie Mono", "Regular", TEXT, ["SourceCodePro_400Regular.ttf"]),
    ("VigieArabic-Regular.ttf", "Vigie Arabic", "Regular", TEXT, ["NotoNaskhArabic-Regular.ttf"]),
    ("VigieArabic-Bold.ttf", "Vigie Arabic", "Bold", TEXT, ["NotoNaskhArabic-Bold.ttf"]),
    (
        "VigieSymbols-Regular.ttf",
        "Vigie Symbols",
        "Regular",
        SYMBOLS,
        ["NotoSansMath-Regular.ttf", "NotoSansSymbols-Regular.ttf", "NotoSansSymbols2-Regular.ttf"],
    ),
    ("VigieEmoji-Regular.ttf", "Vigie Emoji", "Regular", TEXT, ["NotoEmoji_400Regular.ttf"]),
]


def cut(source, unicodes, without=frozenset()):
    """The font with only the wanted characters, and the features that reading needs."""
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT", "BASE", "MATH"]
    font = TTFont(source)
    cutter = subset.Subsetter(options)
    wanted = set(font.getBestCmap()) if unicodes == "*" else set(subset.parse_unicodes(unicodes))
    cutter.populate(unicodes=wanted - without)
    cutter.subset(font)
    return font


def rename(font, family, style):
    """Gives the font our family name; the copyright and licence notices stay."""
    postscript = f"{family.replace(' ', '')}-{style.replace(' ', '')}"
    own = {1: family, 2: style, 3: f"{postscript};Vigie", 4: f"{family} {style}", 6: postscript}
    kept = {0, 5, 13, 14}
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in kept]
    for name_id, text in own.items():
        names.setName(text, name_id, 3, 1, 0x409)


def main(originals, destination):
    for file, family, style, unicodes, sources in FAMILIES:
        parts, seen = [], set()
        for index, source in enumerate(sources):
            (path,) = Path(originals).rglob(source)
            font = cut(path, unicodes, frozenset(seen))
            seen |= set(font.getBestCmap())
            part = Path(destination) / f".part{index}.ttf"
            font.save(part)
            parts.append(part)
        merged = TTFont(parts[0]) if len(parts) == 1 else Merger().merge([str(part) for part in parts])
        rename(merged, family, style)
        # The same originals give the same files.
        merged["head"].created = merged["head"].modified = TTFont(path)["head"].created
        merged.recalcTimestamp = False
        merged.save(Path(destination) / file)
        for part in parts:
            part.unlink()


main(*sys.argv[1:])
