"""A second invented article, of people and posts, indexed with the model that people use."""

TITLE = "The night lamp office of Port Example"
ARTICLE = f"""{TITLE}

Night lamp keeping is older than the pier. Night lamp keeping takes patience, the harbour book says.

"The lamps went dark twice last winter," said Ira Moss, chief lamp keeper at Beacon Trust, which \
runs the tower. "That was the worst of it."

She suggested that every tower with a single keeper train a second one.

The trust closed the old stair. After all, its steps were loose.

There has been a steep fall in visitors to the tower. Tickets went from 900 in May to 300 in June.

Keepers carry tools such as the Harrow gauge, the Pell lens and the Ostler wick. Brass needs oil; \
glass needs only water.

Tom Reed, a painter, comes to the tower every spring. Moss said that the pictures are too blue.

"A wick should be cut on the slant," said Una Pike, workshop director at Cresset Works. "I cut \
mine at dawn."

How the lamp is lit

The keeper first warms the oil. That makes it thin enough to climb the wick.

At small towers the brass is scoured with sand. That can be a mistake, Pike said.
"""
