"""A third invented article, of people and a court, indexed with the model that people use."""

TITLE = "Tar on the ropes of Port Example"
ARTICLE = f"""{TITLE}

Rope is dear, and the rope of the pier is old rope. A tarred rope lasts.

"Nobody boils tar in the rain," said Lena Voss, tar boiler at Pitch Works. "The fire goes out."

"Old cable is safer, because it has been wet," said Olaf Brandt, cable keeper at the Quay Office.

"With each year of tar it grows stiffer," he said.

The Harbour Court said that its clock is slow. In May the Harbour Court allowed fires on the quay.
"""
