"""Brazilian Portuguese, the one that Discord has."""

from __future__ import annotations

from bot.language.catalogue import Catalogue, Name
from bot.language.wordings.portuguese import PORTUGUESE as WORDING

PORTUGUESE = Catalogue(
    name="Português",
    wording=WORDING,
    digest=Name(
        name="resumo",
        about="Resume uma notícia: fatos principais, citações com quem disse cada uma, fontes citadas",
    ),
    text=Name(name="texto", about="O texto da notícia; sem nada, um formulário é aberto"),
    file_about="A notícia em arquivo: texto, página da web salva, PDF, Word",
    private=Name(name="privado", about="Mostrar o resumo só para você"),
    export=Name(name="exportar", about="Anexar o resumo completo em JSON e Markdown"),
    menu_digest="Resumir notícia",
    settings=Name(name="configurações", about="Escolha como eu trabalho neste servidor"),
    help=Name(name="ajuda", about="O que eu faço e como"),
    privacy=Name(name="privacidade", about="O que é guardado sobre você e por quanto tempo"),
    forget=Name(name="esquecer", about="Apaga o que é guardado sobre você ou sobre este servidor"),
    form_title="Resumir uma notícia",
    form_text="A notícia",
    form_text_hint="Cole o texto, ou deixe vazio e adicione arquivos abaixo",
    form_files="Ou os arquivos dela",
    form_files_hint="Até dez; cada um tem seu próprio resumo",
    panel_title="Nutgraf neste servidor",
    tab_access="Quem e onde",
    tab_answers="Respostas",
    tab_watching="Canais observados",
    where_title="Onde posso ser usado?",
    where_everywhere="Em todo lugar",
    where_only="Só nos canais abaixo",
    where_except="Em todo lugar, menos nos canais abaixo",
    where_nowhere="Nenhum canal foi escolhido ainda, então não posso ser usado em nenhum.",
    choose_channels="Escolha canais ou categorias",
    who_title="Quem pode me usar?",
    who_everyone="Todo mundo",
    who_roles="Só os cargos abaixo",
    who_always="Quem pode gerenciar o servidor sempre pode.",
    choose_roles="Escolha cargos",
    visible_title="Quem vê um resumo?",
    visible_about="Cada pessoa pode escolher diferente para os próprios resumos.",
    visible_all="Todo mundo no canal",
    visible_asker="Só quem pediu",
    thread_title="Onde eu respondo?",
    thread_no="No canal",
    thread_yes="Em um tópico próprio",
    sections_title="O que um resumo mostra primeiro?",
    facts_title="Quantos fatos principais?",
    facts=("{number} fato principal", "{number} fatos principais"),
    pause_title="Quanto tempo se espera entre dois resumos?",
    pause_none="Nenhum",
    language_title="Em que língua ficam os resumos públicos?",
    language_about="O que só uma pessoa vê fica na língua dela. As citações ficam como são.",
    language_own="A de quem pediu",
    watching_title="Onde eu ofereço resumos?",
    watching_about="Nesses canais coloco um botão embaixo de mensagens que parecem notícias, e nada mais. "
    "Nada é resumido antes que alguém aperte o botão.",
    watching_off="Indisponível: não consigo ler mensagens que não são para mim. "
    "Quem opera este bot pode ativar isso (`NUTGRAF_WATCH_CHANNELS`).",
    help_title="O que eu faço",
    help_text="Me dê uma notícia e eu mostro os fatos principais, as citações com quem disse cada uma e quem fala. "
    "Cada linha é tirada da notícia; nada é inventado.\n"
    "- {digest}: cole um texto ou anexe arquivos\n"
    "- o menu de uma mensagem → **Apps** → **Resumir notícia**\n"
    "- me mencione com uma notícia ou me escreva diretamente\n"
    "Os botões embaixo de um resumo levam a todo o resto da notícia e ao lugar onde está. "
    "Por enquanto só leio notícias em inglês.",
    privacy_title="O que é guardado",
    privacy_text="- **Notícias: nada.** Elas são resumidas e esquecidas. O resumo viaja como arquivo na própria "
    "mensagem: se ela for apagada, ele some.\n"
    "- **Você:** só a escolha abaixo, se fizer uma, até retirar ou usar {forget}. Quantas vezes você pede é "
    "contado por no máximo uma hora, só na memória.\n"
    "- **Este servidor:** o que a moderação configurou, até um dia depois que eu for removido.\n"
    "- **Registros:** horários, tamanhos e códigos de erro. Nem nomes nem textos.",
    privacy_link="A política completa",
    visible_mine="Quem vê os resumos que você pede?",
    visible_as_server="Como o servidor preferir",
    forget_title="Esquecer",
    forget_me_about="Isto apaga sua escolha de quem vê seus resumos e quantas vezes você pediu. "
    "Nada mais é guardado sobre você. Uma pausa que um servidor pede dura até o fim.",
    forget_me="Me esqueça",
    forget_me_done="Pronto: nada é guardado sobre você.",
    forget_server_about="Isto devolve todas as configurações deste servidor ao começo, para todo mundo.",
    forget_server="Esquecer este servidor",
    forget_server_done="Pronto: nada é guardado sobre este servidor.",
    offer="Isto parece uma notícia.",
    offer_button="Resumir",
    in_thread="O resumo está no tópico.",
    reference="referência {reference}",
    seconds=("{number} segundo", "{number} segundos"),
    minutes=("{number} minuto", "{number} minutos"),
    hours=("{number} hora", "{number} horas"),
    errors={
        "request_failed": "Não consegui fazer isso; tente de novo.",
        "nothing_given": "Não encontrei nenhuma notícia aí; cole o texto ou anexe um arquivo.",
        "hidden_message": "O Discord não me deixa ver a mensagem que você respondeu; "
        "abra o menu dela e escolha Apps e depois “Resumir notícia”.",
        "own_message": "Essa mensagem é minha; os botões abaixo de um resumo mostram tudo o mais que há na notícia.",
        "link_given": "Eu não abro links; cole o texto da notícia ou anexe a página salva.",
        "file_too_large": "Esse arquivo é grande demais (no máximo {limit} MB); anexe só a notícia.",
        "file_gone": "O Discord não me entregou esse arquivo a tempo; anexe de novo.",
        "busy": "Há mais notícias na fila do que consigo aceitar; tente de novo daqui a um minuto.",
        "too_much_waiting": "Você já tem {limit} MB de arquivos em espera; envie este quando eles estiverem prontos.",
        "stopping": "Estou sendo reiniciado; tente de novo daqui a um minuto.",
        "took_too_long": "Isso levou mais tempo do que posso gastar com uma notícia; envie uma parte menor.",
        "worker_died": "Esse documento foi demais para mim; cole o texto da notícia.",
        "digest_gone": "Este resumo não existe mais; peça outra vez.",
        "digest_late": "O Discord não me entregou este resumo a tempo; tente de novo daqui a um minuto.",
        "old_digest": "Este resumo foi feito por outra versão minha, e não consigo mais ler; peça outra vez.",
        "old_button": "Esse botão é de um estado anterior desta mensagem; use os que ela tem agora.",
        "old_command": "Esse comando é de outra versão minha; recarregue o Discord e escolha-o de novo.",
        "not_yours": "Só quem pediu este resumo pode fazer isso, ou a moderação deste servidor.",
        "report_lost": "Não foi possível entregar seu aviso; fale diretamente com quem opera este bot.",
        "place_closed": "A moderação deste servidor me desativou neste canal; "
        "peça em outro ou me escreva diretamente.",
        "role_missing": "Neste servidor só alguns cargos podem me usar; "
        "peça a alguém que tenha um ou me escreva diretamente.",
        "direct_messages_closed": "Aqui os resumos são privados, e não consigo escrever para você; "
        "use /resumo ou permita mensagens diretas deste servidor.",
        "not_a_manager": "Só quem gerencia este servidor pode fazer isso.",
        "no_server": "Configurações são de um servidor em que estou; use este comando lá.",
        "message_gone": "Essa mensagem não existe mais, então não há nada para ler.",
        "storage_unreachable": "Não consigo acessar minhas configurações agora; tente de novo daqui a um minuto.",
        "edited_meanwhile": "Outra pessoa acabou de mudar a mesma configuração, e mantive a dela; "
        "veja como está agora e tente de novo.",
        "too_often": "Não posso responder tão rápido; tente de novo em {wait}.",
        "server_too_often": "Este servidor tem muitas notícias em andamento; tente de novo em {wait}.",
        "forbidden": "Não tenho permissão para postar aqui; peça à moderação que me deixe enviar mensagens e "
        "anexar arquivos neste canal.",
        "discord_failed": "O Discord não aceitou minha resposta; tente de novo daqui a um minuto.",
        "internal": "Algo quebrou do meu lado; tente de novo e, se acontecer outra vez, "
        "passe a referência abaixo a quem opera este bot.",
        "extraction_failed": "Não consegui fazer um resumo disto; tente outra cópia da notícia.",
        "empty": "Não há texto aqui; cole a notícia ou anexe um arquivo que a contenha.",
        "too_short": "É curto demais para ser uma notícia ({words} palavras; são necessárias pelo menos {minimum}); "
        "cole o texto inteiro.",
        "too_large": "Este arquivo é grande demais ({megabytes:.0f} MB; no máximo {limit:.0f} MB); "
        "envie só a notícia.",
        "not_text": "Este arquivo não tem texto legível; "
        "envie a notícia como texto, página da web salva, PDF ou documento do Word.",
        "unreadable": "Não consegui ler este arquivo; envie outra cópia ou cole o texto.",
        "no_article": "Não encontrei nenhuma notícia nesta página; abra a notícia e salve, ou cole o texto.",
        "not_prose": "Isto parece código, um registro ou uma tabela, não uma notícia; envie o texto da notícia.",
        "not_english": "Isto não parece inglês, e por enquanto é só o que leio; envie uma notícia em inglês.",
        "reader_missing": "Não consigo ler este formato aqui ({needed} não está instalado); cole o texto.",
    },
)
