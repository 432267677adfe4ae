"""Spanish, in words that are read the same in Spain and in Latin America."""

from __future__ import annotations

from bot.language.catalogue import Catalogue, Name
from bot.language.wordings.spanish import SPANISH as WORDING

SPANISH = Catalogue(
    name="Español",
    wording=WORDING,
    digest=Name(
        name="resumen",
        about="Resume un artículo: datos clave, citas con quién las dijo y fuentes nombradas",
    ),
    text=Name(name="texto", about="El texto del artículo; sin nada se abre un formulario"),
    file_about="El artículo como archivo: texto, página web guardada, PDF o Word",
    private=Name(name="privado", about="Mostrar el resumen solo a ti"),
    export=Name(name="exportar", about="Adjuntar el resumen completo en JSON y Markdown"),
    menu_digest="Resumir artículo",
    settings=Name(name="ajustes", about="Elige cómo trabajo en este servidor"),
    help=Name(name="ayuda", about="Qué puedo hacer y cómo"),
    privacy=Name(name="privacidad", about="Qué se guarda sobre ti y por cuánto tiempo"),
    forget=Name(name="olvidar", about="Borra lo que se guarda sobre ti o sobre este servidor"),
    form_title="Resumir un artículo",
    form_text="El artículo",
    form_text_hint="Pega su texto, o deja esto vacío y añade archivos abajo",
    form_files="O sus archivos",
    form_files_hint="Hasta diez; cada uno se resume por separado",
    panel_title="Nutgraf en este servidor",
    tab_access="Quién y dónde",
    tab_answers="Respuestas",
    tab_watching="Canales vigilados",
    where_title="¿Dónde se me puede usar?",
    where_everywhere="En todas partes",
    where_only="Solo en los canales de abajo",
    where_except="En todas partes menos en los canales de abajo",
    where_nowhere="Aún no hay ningún canal elegido, así que no se me puede usar en ninguno.",
    choose_channels="Elige canales o categorías",
    who_title="¿Quién puede usarme?",
    who_everyone="Todo el mundo",
    who_roles="Solo los roles de abajo",
    who_always="Quien puede gestionar el servidor siempre puede.",
    choose_roles="Elige roles",
    visible_title="¿Quién ve un resumen?",
    visible_about="Cada persona puede elegir otra cosa para sus propios resúmenes.",
    visible_all="Todo el canal",
    visible_asker="Solo quien lo pidió",
    thread_title="¿Dónde respondo?",
    thread_no="En el canal",
    thread_yes="En un hilo propio",
    sections_title="¿Qué muestra primero un resumen?",
    facts_title="¿Cuántos datos clave?",
    facts=("{number} dato clave", "{number} datos clave"),
    pause_title="¿Cuánto se espera entre dos resúmenes?",
    pause_none="Nada",
    language_title="¿En qué idioma se publican los resúmenes?",
    language_about="Lo que ve una sola persona está en su idioma. Las citas quedan como están.",
    language_own="El de quien lo pidió",
    watching_title="¿Dónde ofrezco resúmenes?",
    watching_about="En estos canales pongo un botón bajo los mensajes que parecen artículos, y nada más. "
    "No se resume nada hasta que alguien lo pulsa.",
    watching_off="No disponible: no puedo leer mensajes que no son para mí. "
    "Quien opera este bot puede activarlo (`NUTGRAF_WATCH_CHANNELS`).",
    help_title="Qué hago",
    help_text="Dame una noticia y te muestro sus datos clave, sus citas con quién dijo cada una y quién habla. "
    "Cada línea está tomada del artículo; no se inventa nada.\n"
    "- {digest}: pega un texto o adjunta archivos\n"
    "- el menú de un mensaje → **Aplicaciones** → **Resumir artículo**\n"
    "- mencióname con un artículo o escríbeme directamente\n"
    "Los botones bajo un resumen llevan a todo lo demás del artículo y al lugar donde está. "
    "Por ahora solo leo artículos en inglés.",
    privacy_title="Qué se guarda",
    privacy_text="- **Artículos: nada.** Se resumen y se olvidan. Cada resumen viaja como archivo en su propio "
    "mensaje: si se borra el mensaje, desaparece.\n"
    "- **Tú:** solo la elección de abajo, si haces una, hasta que la retires o uses {forget}. Cuántas veces "
    "preguntas se cuenta durante una hora como mucho, solo en memoria.\n"
    "- **Este servidor:** lo que han ajustado sus moderadores, hasta un día después de que me quiten.\n"
    "- **Registros:** horas, tamaños y códigos de error. Ni nombres ni textos.",
    privacy_link="La política completa",
    visible_mine="¿Quién ve los resúmenes que pides?",
    visible_as_server="Como lo tenga el servidor",
    forget_title="Olvidar",
    forget_me_about="Esto borra tu elección de quién ve tus resúmenes y cuántas veces has preguntado. "
    "No se guarda nada más sobre ti. Una pausa que pide un servidor dura hasta que termina.",
    forget_me="Olvídame",
    forget_me_done="Hecho: no se guarda nada sobre ti.",
    forget_server_about="Esto devuelve todos los ajustes de este servidor a como estaban al principio, para todos.",
    forget_server="Olvidar este servidor",
    forget_server_done="Hecho: no se guarda nada sobre este servidor.",
    offer="Esto parece un artículo.",
    offer_button="Resumir",
    in_thread="El resumen está en el hilo.",
    reference="referencia {reference}",
    seconds=("{number} segundo", "{number} segundos"),
    minutes=("{number} minuto", "{number} minutos"),
    hours=("{number} hora", "{number} horas"),
    errors={
        "request_failed": "No he podido hacerlo; inténtalo otra vez.",
        "nothing_given": "No he encontrado ningún artículo; pega su texto o adjúntalo como archivo.",
        "hidden_message": "Discord no me deja ver el mensaje al que respondes; "
        "abre su menú y elige Aplicaciones y luego «Resumir artículo».",
        "own_message": "Ese mensaje es mío; los botones debajo de un resumen muestran todo lo demás del artículo.",
        "link_given": "No abro enlaces; pega el texto del artículo o adjunta la página guardada.",
        "file_too_large": "El archivo es demasiado grande (como mucho {limit} MB); adjunta solo el artículo.",
        "file_gone": "Discord no me dio el archivo a tiempo; adjúntalo otra vez.",
        "busy": "Hay más artículos en espera de los que puedo aceptar; inténtalo dentro de un minuto.",
        "too_much_waiting": "Ya tienes archivos de {limit} MB en espera; envía este cuando estén listos.",
        "stopping": "Me están reiniciando; inténtalo dentro de un minuto.",
        "took_too_long": "Ha tardado más de lo que puedo dedicar a un artículo; envía una parte más corta.",
        "worker_died": "Ese documento ha sido demasiado para mí; pega mejor el texto del artículo.",
        "digest_gone": "Este resumen ya no existe; vuelve a pedirlo.",
        "digest_late": "Discord no me dio este resumen a tiempo; inténtalo dentro de un minuto.",
        "old_digest": "Este resumen lo hizo otra versión mía y ya no puedo leerlo; vuelve a pedirlo.",
        "old_button": "Ese botón es de un estado anterior de este mensaje; usa los que tiene ahora.",
        "old_command": "Ese comando es de otra versión mía; recarga Discord y vuelve a elegirlo.",
        "not_yours": "Eso solo puede hacerlo quien pidió este resumen o la moderación de este servidor.",
        "report_lost": "No se ha podido entregar tu aviso; díselo directamente a quien opera este bot.",
        "place_closed": "La moderación de este servidor me ha desactivado en este canal; "
        "pregunta en otro o escríbeme directamente.",
        "role_missing": "En este servidor solo pueden usarme ciertos roles; "
        "pídeselo a alguien que tenga uno o escríbeme directamente.",
        "direct_messages_closed": "Aquí los resúmenes son privados y no puedo escribirte directamente; "
        "usa /resumen o permite los mensajes directos de este servidor.",
        "not_a_manager": "Eso solo pueden hacerlo quienes gestionan este servidor.",
        "no_server": "Los ajustes son de un servidor en el que estoy; usa este comando allí.",
        "message_gone": "Ese mensaje ya no existe, así que no hay nada que leer.",
        "storage_unreachable": "Ahora mismo no puedo acceder a mis ajustes; inténtalo dentro de un minuto.",
        "edited_meanwhile": "Otra persona acaba de cambiar el mismo ajuste y he dejado el suyo; "
        "mira cómo están ahora y vuelve a intentarlo.",
        "too_often": "No puedo responderte tan deprisa; inténtalo dentro de {wait}.",
        "server_too_often": "Este servidor tiene muchos artículos en curso; inténtalo dentro de {wait}.",
        "forbidden": "No puedo publicar aquí; pide a la moderación que me deje enviar mensajes y "
        "adjuntar archivos en este canal.",
        "discord_failed": "Discord no aceptó mi respuesta; inténtalo dentro de un minuto.",
        "internal": "Algo se ha roto por mi parte; inténtalo otra vez y, si se repite, "
        "dile la referencia de abajo a quien opera este bot.",
        "extraction_failed": "No he podido hacer un resumen de esto; prueba con otra copia del artículo.",
        "empty": "Aquí no hay texto; pega el artículo o adjunta un archivo que lo contenga.",
        "too_short": "Es demasiado corto para ser un artículo ({words} palabras; hacen falta al menos {minimum}); "
        "pega el texto completo.",
        "too_large": "El archivo es demasiado grande ({megabytes:.0f} MB; como mucho {limit:.0f} MB); "
        "envía solo el artículo.",
        "not_text": "Este archivo no contiene texto legible; "
        "envía el artículo como texto, página web guardada, PDF o documento de Word.",
        "unreadable": "No he podido leer este archivo; envía otra copia o pega el texto.",
        "no_article": "No he encontrado ningún artículo en esta página; abre el artículo, guárdalo o pega su texto.",
        "not_prose": "Esto parece código, un registro o una tabla, no un artículo; envía el texto del artículo.",
        "not_english": "Esto no parece inglés, y por ahora es lo único que leo; envía un artículo en inglés.",
        "reader_missing": "Aquí no puedo leer este formato ({needed} no está instalado); pega el texto.",
    },
)
