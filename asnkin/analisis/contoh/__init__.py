"""An invented person scored by a rubric: the worked example of whoever explains it, computed by the engine itself."""
