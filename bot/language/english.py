"""English. The sentences of errors stand beside the errors (`bot.errors`, `extractors.errors`)."""

from __future__ import annotations

from bot.language.catalogue import Catalogue, Name
from bot.language.wordings.english import ENGLISH as WORDING

ENGLISH = Catalogue(
    name="English",
    wording=WORDING,
    digest=Name(
        name="digest",
        about="Digest a news article: key facts, quotes with who said each, named sources",
    ),
    text=Name(name="text", about="The article's text; leave everything out to get a form"),
    file_about="The article as a file: text, a saved web page, PDF, Word",
    private=Name(name="private", about="Show the digest to nobody but you"),
    export=Name(name="export", about="Attach the full digest as JSON and Markdown"),
    menu_digest="Digest article",
    settings=Name(name="settings", about="Choose how I work in this server"),
    help=Name(name="help", about="What I can do, and how"),
    privacy=Name(name="privacy", about="What is kept about you, and for how long"),
    forget=Name(name="forget", about="Delete what is kept about you, or about this server"),
    form_title="Digest an article",
    form_text="The article",
    form_text_hint="Paste its text, or leave this empty and add files below",
    form_files="Or its files",
    form_files_hint="Up to ten; each is digested by itself",
    panel_title="Nutgraf in this server",
    tab_access="Who and where",
    tab_answers="Answers",
    tab_watching="Watched channels",
    where_title="Where may I be used?",
    where_everywhere="Everywhere",
    where_only="Only in the channels below",
    where_except="Everywhere but in the channels below",
    where_nowhere="No channel is chosen yet, so I cannot be used anywhere.",
    choose_channels="Choose channels or categories",
    who_title="Who may use me?",
    who_everyone="Everyone",
    who_roles="Only the roles below",
    who_always="Whoever may manage the server always may.",
    choose_roles="Choose roles",
    visible_title="Who sees a digest?",
    visible_about="Everybody can choose otherwise for their own digests.",
    visible_all="Everyone in the channel",
    visible_asker="Only the person who asked",
    thread_title="Where do I answer?",
    thread_no="In the channel",
    thread_yes="In a thread of its own",
    sections_title="What does a digest show first?",
    facts_title="How many key facts?",
    facts=("{number} key fact", "{number} key facts"),
    pause_title="How long does a person wait between two digests?",
    pause_none="No wait",
    language_title="Which language do public digests have?",
    language_about="What only one person sees is in that person’s language. Quotes stay as they are.",
    language_own="That of whoever asked",
    watching_title="Where do I offer digests?",
    watching_about="In these channels I put a button under messages that look like articles, "
    "and nothing else. Nothing is digested before somebody presses it.",
    watching_off="Not available: I cannot read messages that are not meant for me. "
    "The operator of this bot can switch that on (`NUTGRAF_WATCH_CHANNELS`).",
    help_title="What I do",
    help_text="Give me a news article, and I show its key facts, its quotes with who said each, and who is "
    "speaking. Every line is quoted from the article; nothing is made up.\n"
    "- {digest}: paste a text or attach files\n"
    "- a message’s menu → **Apps** → **Digest article**\n"
    "- mention me with an article, or write to me directly\n"
    "The buttons below a digest lead to everything else in the article, and to the place where it stands.",
    privacy_title="What is kept",
    privacy_text="- **Articles: nothing.** They are digested and forgotten. A digest travels as a file on "
    "its own message: delete the message, and it is gone.\n"
    "- **You:** only the choice below, if you make one, until you withdraw it or use {forget}. How often you "
    "ask is counted for up to an hour, in memory alone.\n"
    "- **This server:** what its moderators have set, until a day after I am removed.\n"
    "- **Logs:** times, sizes and error codes. No names and no text.",
    privacy_link="The whole policy",
    visible_mine="Who sees the digests you ask for?",
    visible_as_server="As the server has it",
    forget_title="Forget",
    forget_me_about="This deletes your choice of who sees your digests, and how often you have asked. "
    "Nothing else is kept about you. A pause that a server’s moderators ask for lasts until it is over.",
    forget_me="Forget me",
    forget_me_done="Done: nothing is kept about you.",
    forget_server_about="This puts all settings of this server back to how they were at first, for everybody.",
    forget_server="Forget this server",
    forget_server_done="Done: nothing is kept about this server.",
    offer="This looks like an article.",
    offer_button="Digest it",
    in_thread="The digest is in the thread.",
    reference="reference {reference}",
    seconds=("{number} second", "{number} seconds"),
    minutes=("{number} minute", "{number} minutes"),
    hours=("{number} hour", "{number} hours"),
    errors={},
)
