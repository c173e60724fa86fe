"""A fourth invented article, in which not all that people want is given as their words."""

ARTICLE = """The night ferry of Port Example is to stop

The night ferry of Port Example will not sail after May, the town council decided on Monday.

"Nobody can live on three passengers," said Lena Voss, head of ferries at the Quay Office. "We \
counted them for a year."

Voss wants the town to pay for a bus instead. She would give up the morning boat last of all. \
Shift workers, however, ought to be asked first.

The road to the point floods most winters.

"Sheep stand in it up to the neck," said Olaf Brandt, who owns the Lamp Cafe on the point. "Nobody \
drives through a lake to drink tea." Chairs for 30 guests are stacked in the yard.

The council said that the bus would have high wheels.

Nia Marsh, a retired pilot who lives opposite the school, said that she had wept on the pier. \
"What I mind is the quiet," she said.

Marsh fears that the lighthouse will be next. A ticket costs four crowns.
"""
