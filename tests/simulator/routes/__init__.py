"""Discord's HTTP endpoints, as far as a bot of this kind uses them."""

from tests.simulator.routes import application, channels, commands, interactions, messages
from tests.simulator.routes.route import Route

ROUTES: tuple[Route, ...] = (
    *application.ROUTES,
    *channels.ROUTES,
    *commands.ROUTES,
    *messages.ROUTES,
    *interactions.ROUTES,
)
