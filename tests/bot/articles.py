"""Articles for the bot's tests: short, invented, and long enough to be articles."""

from __future__ import annotations

from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures" / "articles"

ORCHARD = """Orchard growers in Tarn Valley say a late frost has cost them half of this year's pears.

The valley's cooperative counted 412 damaged orchards on Tuesday, three days after the temperature fell to minus four.

“We lit candles between the rows until five in the morning, and it was not enough,” said Ilse Brandvold, who chairs \
the cooperative. “I have seen nothing like it in thirty years.”

The regional government has promised growers 2.4 million crowns. Odd Lervik, the agriculture minister, said the money \
would be paid before the summer.
"""

BRIDGE = """The old rail bridge at Kestrel Ford will reopen to walkers on Saturday after four years of repairs.

Workers replaced 1,900 oak sleepers and strengthened both towers, the county said in a statement.

“People have missed it badly,” said Maro Quill, the county engineer. The work cost 6.1 million crowns, a third more \
than was planned, because rust had gone deeper than the first survey found.
"""

GERMAN = """Der Stadtrat von Niederwald hat am Dienstag beschlossen, das alte Hallenbad nicht zu schließen. „Wir haben \
lange gerungen, aber die Kinder brauchen einen Ort zum Schwimmenlernen“, sagte die Bürgermeisterin nach der Sitzung. \
Die Sanierung soll im kommenden Frühjahr beginnen und rund drei Millionen Euro kosten. Die Opposition hatte vor einem \
Loch im Haushalt gewarnt und einen Neubau am Stadtrand gefordert.
"""


def ferry() -> str:
    """The long and messy paste that `make demo` uses."""
    return (FIXTURES / "ferry.txt").read_text(encoding="utf-8")
