"""The look of the window: one restrained theme with fonts that travel with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gradio.themes.base import Base

ASSETS = Path(__file__).parent / "assets"
CSS = ASSETS / "window.css"
JS = ASSETS / "window.js"
FONTS = ASSETS / "fonts"
# Gradio's medium sizes in rem, so that they grow with the size that the reader has chosen.
TEXT_SIZES = {
    "name": "rem",
    "xxs": "0.5625rem",
    "xs": "0.625rem",
    "sm": "0.75rem",
    "md": "0.875rem",
    "lg": "1rem",
    "xl": "1.375rem",
    "xxl": "1.625rem",
}
FONTS_URL = "/own/fonts"  # as window.css names it


def theme() -> Base:
    """Colours and type for Gradio's own parts; `window.css` does the rest."""
    from gradio.themes import Base
    from gradio.themes.utils.fonts import Font
    from gradio.themes.utils.sizes import Size

    sans = [Font("Source Sans 3"), Font("system-ui"), Font("sans-serif")]
    mono = [Font("ui-monospace"), Font("monospace")]
    sizes = Size(**TEXT_SIZES)
    return Base(
        primary_hue="teal", neutral_hue="stone", text_size=sizes, font=sans, font_mono=mono
    ).set(
        body_background_fill="#faf9f7",
        body_background_fill_dark="#171614",
        body_text_color="#1f1d1a",
        body_text_color_dark="#ece8e1",
        body_text_color_subdued="#5f5a52",
        body_text_color_subdued_dark="#b3aca1",
        background_fill_primary="#ffffff",
        background_fill_primary_dark="#1f1d1b",
        background_fill_secondary="#f4f2ee",
        background_fill_secondary_dark="#262421",
        border_color_primary="#e2ded6",
        border_color_primary_dark="#3a3733",
        block_background_fill="#ffffff",
        block_background_fill_dark="#1f1d1b",
        block_border_width="1px",
        block_border_color="#e2ded6",
        block_border_color_dark="#3a3733",
        block_shadow="none",
        block_radius="10px",
        container_radius="10px",
        input_background_fill="#ffffff",
        input_background_fill_dark="#262421",
        input_border_color="#8f887c",
        input_border_color_dark="#7d766b",
        input_placeholder_color="#6b655c",
        input_placeholder_color_dark="#a39b8f",
        color_accent="#0b6660",
        color_accent_soft="#e5f1ef",
        color_accent_soft_dark="#17322f",
        link_text_color="#0b6660",
        link_text_color_dark="#7fd0c8",
        button_primary_background_fill="#0b6660",
        button_primary_background_fill_dark="#7fd0c8",
        button_primary_background_fill_hover="#084e4a",
        button_primary_background_fill_hover_dark="#a3e0da",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#10201e",
        button_secondary_background_fill="#f4f2ee",
        button_secondary_background_fill_dark="#2c2926",
        button_secondary_text_color="#1f1d1a",
        button_secondary_text_color_dark="#ece8e1",
    )
