"""French."""

from __future__ import annotations

from bot.language.catalogue import Catalogue, Name
from bot.language.wordings.french import FRENCH as WORDING

FRENCH = Catalogue(
    name="Français",
    wording=WORDING,
    digest=Name(
        name="résumé",
        about="Résume un article : faits essentiels, citations et leurs auteurs, sources nommées",
    ),
    text=Name(name="texte", about="Le texte de l’article ; sans rien, un formulaire s’ouvre"),
    file_about="L’article en fichier : texte, page web enregistrée, PDF, Word",
    private=Name(name="privé", about="Ne montrer le résumé qu’à toi"),
    export=Name(name="exporter", about="Joindre le résumé complet en JSON et en Markdown"),
    menu_digest="Résumer l’article",
    settings=Name(name="réglages", about="Choisis comment je travaille sur ce serveur"),
    help=Name(name="aide", about="Ce que je sais faire, et comment"),
    privacy=Name(
        name="confidentialité", about="Ce qui est gardé à ton sujet, et pendant combien de temps"
    ),
    forget=Name(name="oublier", about="Efface ce qui est gardé sur toi ou sur ce serveur"),
    form_title="Résumer un article",
    form_text="L’article",
    form_text_hint="Colle son texte, ou laisse vide et ajoute des fichiers ci-dessous",
    form_files="Ou ses fichiers",
    form_files_hint="Jusqu’à dix ; chacun a son propre résumé",
    panel_title="Nutgraf sur ce serveur",
    tab_access="Qui et où",
    tab_answers="Réponses",
    tab_watching="Salons surveillés",
    where_title="Où peut-on m’utiliser ?",
    where_everywhere="Partout",
    where_only="Seulement dans les salons ci-dessous",
    where_except="Partout sauf dans les salons ci-dessous",
    where_nowhere="Aucun salon n’est encore choisi : on ne peut m’utiliser nulle part.",
    choose_channels="Choisis des salons ou des catégories",
    who_title="Qui peut m’utiliser ?",
    who_everyone="Tout le monde",
    who_roles="Seulement les rôles ci-dessous",
    who_always="Les personnes qui gèrent le serveur le peuvent toujours.",
    choose_roles="Choisis des rôles",
    visible_title="Qui voit un résumé ?",
    visible_about="Chacun peut en décider autrement pour ses propres résumés.",
    visible_all="Tout le salon",
    visible_asker="Seulement la personne qui l’a demandé",
    thread_title="Où est-ce que je réponds ?",
    thread_no="Dans le salon",
    thread_yes="Dans un fil à part",
    sections_title="Que montre d’abord un résumé ?",
    facts_title="Combien de faits ?",
    facts=("{number} fait", "{number} faits"),
    pause_title="Combien de temps attend-on entre deux résumés ?",
    pause_none="Pas d’attente",
    language_title="Dans quelle langue sont les résumés publics ?",
    language_about="Ce qu’une seule personne voit est dans sa langue. Les citations restent telles quelles.",
    language_own="Celle de qui l’a demandé",
    watching_title="Où est-ce que je propose des résumés ?",
    watching_about="Dans ces salons, je mets un bouton sous les messages qui ressemblent à des articles, et rien "
    "d’autre. Rien n’est résumé avant que quelqu’un n’appuie dessus.",
    watching_off="Indisponible : je ne peux pas lire les messages qui ne me sont pas adressés. "
    "La personne qui exploite ce bot peut l’activer (`NUTGRAF_WATCH_CHANNELS`).",
    help_title="Ce que je fais",
    help_text="Donne-moi un article de presse, et je montre ses faits essentiels, ses citations avec leurs auteurs, "
    "et qui parle. Chaque ligne vient de l’article ; rien n’est inventé.\n"
    "- {digest} : colle un texte ou joins des fichiers\n"
    "- le menu d’un message → **Applications** → **Résumer l’article**\n"
    "- mentionne-moi avec un article, ou écris-moi en privé\n"
    "Les boutons sous un résumé mènent à tout le reste de l’article et à l’endroit où cela se trouve. "
    "Pour l’instant, je ne lis que des articles en anglais.",
    privacy_title="Ce qui est gardé",
    privacy_text="- **Les articles : rien.** Ils sont résumés puis oubliés. Un résumé voyage en fichier sur son "
    "propre message : le message effacé, il disparaît.\n"
    "- **Toi :** seulement le choix ci-dessous, si tu en fais un, jusqu’à ce que tu le retires ou utilises "
    "{forget}. Le nombre de tes demandes est compté pendant une heure au plus, en mémoire seulement.\n"
    "- **Ce serveur :** ce que sa modération a réglé, jusqu’à un jour après mon retrait.\n"
    "- **Journaux :** des heures, des tailles et des codes d’erreur. Ni nom ni texte.",
    privacy_link="La politique complète",
    visible_mine="Qui voit les résumés que tu demandes ?",
    visible_as_server="Comme le serveur l’a réglé",
    forget_title="Oublier",
    forget_me_about="Cela efface ton choix de qui voit tes résumés, et le nombre de tes demandes. "
    "Rien d’autre n’est gardé sur toi. Une pause demandée par un serveur dure jusqu’à sa fin.",
    forget_me="M’oublier",
    forget_me_done="C’est fait : rien n’est gardé sur toi.",
    forget_server_about="Cela remet tous les réglages de ce serveur comme au début, pour tout le monde.",
    forget_server="Oublier ce serveur",
    forget_server_done="C’est fait : rien n’est gardé sur ce serveur.",
    offer="Cela ressemble à un article.",
    offer_button="Le résumer",
    in_thread="Le résumé est dans le fil.",
    reference="référence {reference}",
    seconds=("{number} seconde", "{number} secondes"),
    minutes=("{number} minute", "{number} minutes"),
    hours=("{number} heure", "{number} heures"),
    errors={
        "request_failed": "Je n’ai pas pu faire cela ; réessaie, s’il te plaît.",
        "nothing_given": "Je n’ai trouvé aucun article ; colle son texte ou joins-le en fichier.",
        "hidden_message": "Discord ne me montre pas le message auquel tu réponds ; "
        "ouvre son menu, puis choisis Applications et « Résumer l’article ».",
        "own_message": "Ce message est de moi ; les boutons sous un résumé montrent tout le reste de l’article.",
        "link_given": "Je n’ouvre pas les liens ; colle le texte de l’article ou joins la page enregistrée.",
        "file_too_large": "Ce fichier est trop gros ({limit} Mo au plus) ; joins seulement l’article.",
        "file_gone": "Discord ne m’a pas donné ce fichier à temps ; joins-le encore une fois.",
        "busy": "Plus d’articles attendent que je ne peux en prendre ; réessaie dans une minute.",
        "too_much_waiting": "Tu as déjà {limit} Mo de fichiers en attente ; envoie celui-ci quand ils seront prêts.",
        "stopping": "Je suis en train de redémarrer ; réessaie dans une minute.",
        "took_too_long": "Cela a pris plus de temps que je ne peux en passer sur un article ; "
        "envoie une partie plus courte.",
        "worker_died": "Ce document était trop lourd pour moi ; colle plutôt le texte de l’article.",
        "digest_gone": "Ce résumé n’existe plus ; demande-le à nouveau.",
        "digest_late": "Discord ne m’a pas donné ce résumé à temps ; réessaie dans une minute.",
        "old_digest": "Ce résumé vient d’une autre version de moi, et je ne peux plus le lire ; "
        "demande-le à nouveau.",
        "old_button": "Ce bouton vient d’un état antérieur du message ; sers-toi de ceux qu’il a maintenant.",
        "old_command": "Cette commande vient d’une autre version de moi ; recharge Discord et choisis-la à nouveau.",
        "not_yours": "Seule la personne qui a demandé ce résumé peut le faire, ou la modération de ce serveur.",
        "report_lost": "Ton signalement n’a pas pu être transmis ; "
        "parles-en directement à la personne qui exploite ce bot.",
        "place_closed": "La modération de ce serveur m’a désactivé dans ce salon ; "
        "demande dans un autre, ou écris-moi en privé.",
        "role_missing": "Sur ce serveur, seuls certains rôles peuvent m’utiliser ; "
        "demande à quelqu’un qui en a un, ou écris-moi en privé.",
        "direct_messages_closed": "Ici les résumés sont privés, et je ne peux pas t’écrire ; "
        "utilise /résumé, ou autorise les messages privés de ce serveur.",
        "not_a_manager": "Seules les personnes qui gèrent ce serveur peuvent le faire.",
        "no_server": "Les réglages vont avec un serveur dont je fais partie ; utilise cette commande là-bas.",
        "message_gone": "Ce message n’existe plus : il n’y a rien à lire.",
        "storage_unreachable": "Je n’arrive pas à lire mes réglages en ce moment ; réessaie dans une minute.",
        "edited_meanwhile": "Quelqu’un vient de changer le même réglage, et j’ai gardé le sien ; "
        "regarde les réglages tels qu’ils sont maintenant, puis réessaie.",
        "too_often": "Je ne peux pas te répondre aussi vite ; réessaie dans {wait}.",
        "server_too_often": "Ce serveur a beaucoup d’articles en cours ; réessaie dans {wait}.",
        "forbidden": "Je n’ai pas le droit d’écrire ici ; demande à la modération de me laisser envoyer des "
        "messages et joindre des fichiers dans ce salon.",
        "discord_failed": "Discord n’a pas accepté ma réponse ; réessaie dans une minute.",
        "internal": "Quelque chose s’est cassé de mon côté ; réessaie, et si cela se répète, donne la référence "
        "ci-dessous à la personne qui exploite ce bot.",
        "extraction_failed": "Je n’ai pas pu en faire un résumé ; essaie avec une autre copie de l’article.",
        "empty": "Il n’y a pas de texte ici ; colle l’article ou joins un fichier qui le contient.",
        "too_short": "C’est trop court pour un article ({words} mots, il en faut au moins {minimum}) ; "
        "colle le texte entier.",
        "too_large": "Ce fichier est trop gros ({megabytes:.0f} Mo, {limit:.0f} Mo au plus) ; "
        "envoie seulement l’article.",
        "not_text": "Ce fichier ne contient pas de texte lisible ; "
        "envoie l’article en texte, page web enregistrée, PDF ou document Word.",
        "unreadable": "Je n’ai pas pu lire ce fichier ; envoie une autre copie ou colle le texte.",
        "no_article": "Je n’ai trouvé aucun article dans cette page ; "
        "ouvre l’article lui-même et enregistre-le, ou colle son texte.",
        "not_prose": "Cela ressemble à du code, à un journal technique ou à un tableau, pas à un article ; "
        "envoie le texte de l’article.",
        "not_english": "Ce n’est apparemment pas de l’anglais, et je ne lis rien d’autre pour l’instant ; "
        "envoie un article en anglais.",
        "reader_missing": "Je ne peux pas lire ce format ici ({needed} n’est pas installé) ; colle le texte.",
    },
)
