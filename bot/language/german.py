"""German."""

from __future__ import annotations

from bot.language.catalogue import Catalogue, Name
from bot.language.wordings.german import GERMAN as WORDING

GERMAN = Catalogue(
    name="Deutsch",
    wording=WORDING,
    digest=Name(
        name="überblick",
        about="Überblick über einen Artikel: Fakten, Zitate mit Urheber, genannte Quellen",
    ),
    text=Name(name="text", about="Der Text des Artikels; ohne Angaben öffnet sich ein Formular"),
    file_about="Der Artikel als Datei: Text, gespeicherte Webseite, PDF, Word",
    private=Name(name="privat", about="Den Überblick nur dir zeigen"),
    export=Name(name="export", about="Den ganzen Überblick als JSON und Markdown anhängen"),
    menu_digest="Artikel überblicken",
    settings=Name(name="einstellungen", about="Festlegen, wie ich auf diesem Server arbeite"),
    help=Name(name="hilfe", about="Was ich kann, und wie es geht"),
    privacy=Name(name="datenschutz", about="Was über dich gespeichert wird, und wie lange"),
    forget=Name(
        name="vergessen", about="Löschen, was über dich oder diesen Server gespeichert ist"
    ),
    form_title="Überblick über einen Artikel",
    form_text="Der Artikel",
    form_text_hint="Text hier einfügen, oder leer lassen und unten Dateien anhängen",
    form_files="Oder seine Dateien",
    form_files_hint="Bis zu zehn; jede bekommt einen eigenen Überblick",
    panel_title="Nutgraf auf diesem Server",
    tab_access="Wer und wo",
    tab_answers="Antworten",
    tab_watching="Beobachtete Kanäle",
    where_title="Wo darf ich benutzt werden?",
    where_everywhere="Überall",
    where_only="Nur in den Kanälen unten",
    where_except="Überall außer in den Kanälen unten",
    where_nowhere="Es ist noch kein Kanal gewählt, also bin ich nirgends zu benutzen.",
    choose_channels="Kanäle oder Kategorien wählen",
    who_title="Wer darf mich benutzen?",
    who_everyone="Alle",
    who_roles="Nur die Rollen unten",
    who_always="Wer den Server verwalten darf, darf es immer.",
    choose_roles="Rollen wählen",
    visible_title="Wer sieht einen Überblick?",
    visible_about="Für eigene Anfragen kann jeder etwas anderes wählen.",
    visible_all="Alle im Kanal",
    visible_asker="Nur, wer gefragt hat",
    thread_title="Wo antworte ich?",
    thread_no="Im Kanal",
    thread_yes="In einem eigenen Thread",
    sections_title="Was zeigt ein Überblick zuerst?",
    facts_title="Wie viele Fakten?",
    facts=("{number} Fakt", "{number} Fakten"),
    pause_title="Wie lange wartet man zwischen zwei Anfragen?",
    pause_none="Gar nicht",
    language_title="Welche Sprache haben öffentliche Überblicke?",
    language_about="Was nur eine Person sieht, steht in deren Sprache. Zitate bleiben, wie sie sind.",
    language_own="Die der fragenden Person",
    watching_title="Wo biete ich Überblicke an?",
    watching_about="In diesen Kanälen setze ich eine Schaltfläche unter Nachrichten, die nach Artikeln "
    "aussehen, sonst nichts. Einen Überblick mache ich erst, wenn jemand darauf drückt.",
    watching_off="Nicht verfügbar: Ich kann keine Nachrichten lesen, die nicht an mich gerichtet sind. "
    "Der Betreiber dieses Bots kann das einschalten (`NUTGRAF_WATCH_CHANNELS`).",
    help_title="Was ich tue",
    help_text="Gib mir einen Nachrichtenartikel, und ich zeige dir die wichtigsten Fakten, die Zitate mit ihren "
    "Urhebern und wer zu Wort kommt. Jede Zeile stammt wörtlich aus dem Artikel; nichts ist erfunden.\n"
    "- {digest}: Text einfügen oder Dateien anhängen\n"
    "- das Menü einer Nachricht → **Apps** → **Artikel überblicken**\n"
    "- erwähne mich mit einem Artikel, oder schreib mir direkt\n"
    "Die Schaltflächen darunter führen zu allem Weiteren im Artikel und zu der Stelle, an der es steht. "
    "Bisher lese ich nur englische Artikel.",
    privacy_title="Was gespeichert wird",
    privacy_text="- **Artikel: nichts.** Sie werden gelesen und vergessen. Ein Überblick liegt als Datei an seiner "
    "eigenen Nachricht: Ist sie gelöscht, ist er weg.\n"
    "- **Du:** nur die Wahl unten, falls du eine triffst, bis du sie zurücknimmst oder {forget} benutzt. Wie oft "
    "du fragst, wird höchstens eine Stunde lang gezählt, nur im Arbeitsspeicher.\n"
    "- **Dieser Server:** was die Moderation eingestellt hat, bis einen Tag nach meiner Entfernung.\n"
    "- **Protokolle:** Zeiten, Größen und Fehlercodes. Keine Namen, kein Text.",
    privacy_link="Die ganze Erklärung",
    visible_mine="Wer sieht die Überblicke, um die du bittest?",
    visible_as_server="Wie der Server es vorsieht",
    forget_title="Vergessen",
    forget_me_about="Das löscht deine Wahl, wer deine Überblicke sieht, und wie oft du gefragt hast. "
    "Mehr ist über dich nicht gespeichert. Eine Pause, die ein Server verlangt, dauert bis zu ihrem Ende.",
    forget_me="Mich vergessen",
    forget_me_done="Erledigt: Über dich ist nichts gespeichert.",
    forget_server_about="Das setzt alle Einstellungen dieses Servers auf den Anfang zurück, für alle.",
    forget_server="Diesen Server vergessen",
    forget_server_done="Erledigt: Über diesen Server ist nichts gespeichert.",
    offer="Das sieht nach einem Artikel aus.",
    offer_button="Überblick zeigen",
    in_thread="Der Überblick steht im Thread.",
    reference="Kennung {reference}",
    seconds=("{number} Sekunde", "{number} Sekunden"),
    minutes=("{number} Minute", "{number} Minuten"),
    hours=("{number} Stunde", "{number} Stunden"),
    errors={
        "request_failed": "Das konnte ich nicht tun; bitte versuch es noch einmal.",
        "nothing_given": "Ich habe da keinen Artikel gefunden; bitte füge den Text ein oder häng ihn als Datei an.",
        "hidden_message": "Discord zeigt mir die Nachricht nicht, auf die du antwortest; "
        "bitte öffne ihr Menü und wähle Apps, dann „Artikel überblicken“.",
        "own_message": "Die Nachricht ist von mir; die Schaltflächen unter einem Überblick zeigen alles Weitere.",
        "link_given": "Links öffne ich nicht; bitte füge den Artikeltext ein oder häng die gespeicherte Seite an.",
        "file_too_large": "Die Datei ist zu groß (höchstens {limit} MB); bitte häng nur den Artikel an.",
        "file_gone": "Discord hat mir die Datei nicht rechtzeitig gegeben; bitte häng sie noch einmal an.",
        "busy": "Es warten mehr Artikel, als ich annehmen kann; bitte versuch es in einer Minute wieder.",
        "too_much_waiting": "Von dir warten schon Dateien von {limit} MB; bitte schick diese, wenn sie fertig sind.",
        "stopping": "Ich werde gerade neu gestartet; bitte versuch es in einer Minute wieder.",
        "took_too_long": "Das hat länger gedauert, als ich an einem Artikel arbeiten darf; "
        "bitte schick einen kürzeren Teil.",
        "worker_died": "Dieses Dokument war zu viel für mich; bitte füge stattdessen den Text ein.",
        "digest_gone": "Diesen Überblick gibt es nicht mehr; bitte lass ihn neu erstellen.",
        "digest_late": "Discord hat mir den Überblick nicht rechtzeitig gegeben; "
        "bitte versuch es in einer Minute wieder.",
        "old_digest": "Diesen Überblick hat eine andere Version von mir erstellt, und ich kann ihn nicht mehr lesen; "
        "bitte lass ihn neu erstellen.",
        "old_button": "Diese Schaltfläche gehört zu einem früheren Stand der Nachricht; "
        "bitte benutze die, die jetzt da sind.",
        "old_command": "Dieser Befehl gehört zu einer anderen Version von mir; "
        "bitte lade Discord neu und wähl ihn noch einmal aus.",
        "not_yours": "Das darf nur, wer um diesen Überblick gebeten hat, oder die Moderation dieses Servers.",
        "report_lost": "Dein Hinweis ließ sich nicht zustellen; bitte wende dich direkt an den Betreiber des Bots.",
        "place_closed": "Die Moderation dieses Servers hat mich in diesem Kanal abgeschaltet; "
        "bitte frag in einem anderen oder schreib mir direkt.",
        "role_missing": "Auf diesem Server dürfen mich nur bestimmte Rollen benutzen; "
        "bitte frag jemanden mit so einer Rolle oder schreib mir direkt.",
        "direct_messages_closed": "Überblicke sind hier privat, und ich kann dir nicht direkt schreiben; "
        "bitte benutze /überblick oder erlaube Direktnachrichten von diesem Server.",
        "not_a_manager": "Das dürfen nur Mitglieder, die diesen Server verwalten.",
        "no_server": "Einstellungen gehören zu einem Server, auf dem ich Mitglied bin; bitte benutze den Befehl dort.",
        "message_gone": "Diese Nachricht gibt es nicht mehr, also ist nichts da, was ich lesen könnte.",
        "storage_unreachable": "Ich komme gerade nicht an meine Einstellungen; "
        "bitte versuch es in einer Minute wieder.",
        "edited_meanwhile": "Jemand hat gerade dieselbe Einstellung geändert, und die gilt; "
        "bitte sieh dir den jetzigen Stand an und versuch es noch einmal.",
        "too_often": "So schnell darf ich dir nicht antworten; bitte versuch es in {wait} wieder.",
        "server_too_often": "Auf diesem Server sind gerade viele Artikel in Arbeit; "
        "bitte versuch es in {wait} wieder.",
        "forbidden": "Ich darf hier nichts schreiben; bitte die Moderation, mir in diesem Kanal "
        "Nachrichten und Dateien zu erlauben.",
        "discord_failed": "Discord hat meine Antwort nicht angenommen; bitte versuch es in einer Minute wieder.",
        "internal": "Bei mir ist etwas kaputtgegangen; bitte versuch es noch einmal, und nenne dem Betreiber "
        "die Kennung unten, wenn es wieder passiert.",
        "extraction_failed": "Daraus konnte ich keinen Überblick machen; bitte versuch es mit einer anderen Fassung.",
        "empty": "Hier steht kein Text; bitte füge den Artikel ein oder häng eine Datei an, die ihn enthält.",
        "too_short": "Das ist zu kurz für einen Artikel ({words} Wörter, mindestens {minimum} sind nötig); "
        "bitte füge den ganzen Text ein.",
        "too_large": "Die Datei ist zu groß ({megabytes:.0f} MB, höchstens {limit:.0f} MB); "
        "bitte schick nur den Artikel.",
        "not_text": "Diese Datei enthält keinen lesbaren Text; "
        "bitte schick den Artikel als Text, gespeicherte Webseite, PDF oder Word-Dokument.",
        "unreadable": "Diese Datei konnte ich nicht lesen; bitte schick eine andere Fassung oder füge den Text ein.",
        "no_article": "Auf dieser Seite habe ich keinen Artikel gefunden; "
        "bitte öffne den Artikel selbst und speichere ihn, oder füge seinen Text ein.",
        "not_prose": "Das sieht nach Programmcode, einem Protokoll oder einer Tabelle aus, nicht nach einem Artikel; "
        "bitte schick den Text des Artikels.",
        "not_english": "Das ist wohl kein Englisch, und andere Sprachen lese ich noch nicht; "
        "bitte schick einen englischen Artikel.",
        "reader_missing": "Dieses Format kann ich hier nicht lesen ({needed} ist nicht installiert); "
        "bitte füge den Text ein.",
    },
)
