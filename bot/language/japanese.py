"""Japanese."""

from __future__ import annotations

from bot.language.catalogue import Catalogue, Name
from bot.language.wordings.japanese import JAPANESE as WORDING

JAPANESE = Catalogue(
    name="日本語",
    wording=WORDING,
    digest=Name(
        name="要約",
        about="ニュース記事を要約します：要点、発言とその発言者、情報源",
    ),
    text=Name(name="本文", about="記事の本文。何も入力しなければフォームが開きます"),
    file_about="記事のファイル：テキスト、保存したウェブページ、PDF、Word",
    private=Name(name="非公開", about="要約を自分だけに表示します"),
    export=Name(name="書き出し", about="要約の全体を JSON と Markdown で添付します"),
    menu_digest="記事を要約",
    settings=Name(name="設定", about="このサーバーでの動作を選びます"),
    help=Name(name="ヘルプ", about="できることと使い方"),
    privacy=Name(name="プライバシー", about="何がどれだけの期間保存されるか"),
    forget=Name(name="削除", about="あなたやこのサーバーについて保存された内容を消します"),
    form_title="記事を要約",
    form_text="記事",
    form_text_hint="本文を貼り付けるか、空欄のまま下にファイルを追加してください",
    form_files="またはファイル",
    form_files_hint="10 個まで。1 個ずつ要約します",
    panel_title="このサーバーでの Nutgraf",
    tab_access="使える人と場所",
    tab_answers="返信",
    tab_watching="見守るチャンネル",
    where_title="どこで使えますか？",
    where_everywhere="すべてのチャンネル",
    where_only="下のチャンネルだけ",
    where_except="下のチャンネル以外のすべて",
    where_nowhere="チャンネルがまだ選ばれていないため、どこでも使えません。",
    choose_channels="チャンネルまたはカテゴリーを選択",
    who_title="誰が使えますか？",
    who_everyone="全員",
    who_roles="下のロールだけ",
    who_always="サーバーを管理できる人はいつでも使えます。",
    choose_roles="ロールを選択",
    visible_title="要約は誰に見えますか？",
    visible_about="自分が頼んだ要約については、各自で変更できます。",
    visible_all="チャンネルの全員",
    visible_asker="頼んだ本人だけ",
    thread_title="どこに返信しますか？",
    thread_no="チャンネル",
    thread_yes="専用のスレッド",
    sections_title="最初に何を表示しますか？",
    facts_title="要点はいくつ表示しますか？",
    facts=("{number} 個", "{number} 個"),
    pause_title="次の要約までどのくらい待ちますか？",
    pause_none="待たない",
    language_title="公開する要約は何語にしますか？",
    language_about="本人だけに見えるものは、その人の言語になります。発言はそのまま引用します。",
    language_own="頼んだ人の言語",
    watching_title="どこで要約を提案しますか？",
    watching_about="これらのチャンネルでは、記事らしいメッセージの下にボタンだけを表示します。"
    "誰かが押すまで、要約はしません。",
    watching_off="利用できません。私宛てではないメッセージは読めません。"
    "このボットの運営者が有効にできます（`NUTGRAF_WATCH_CHANNELS`）。",
    help_title="できること",
    help_text="ニュース記事を渡すと、要点、発言とその発言者、情報源を表示します。"
    "どの行も記事からの引用で、作り話はありません。\n"
    "- {digest}：本文を貼り付けるか、ファイルを添付\n"
    "- メッセージのメニュー → **アプリ** → **記事を要約**\n"
    "- 記事と一緒にメンションするか、ダイレクトメッセージを送る\n"
    "要約の下のボタンから、記事のほかの内容や、元の段落を見られます。今のところ英語の記事だけを読めます。",
    privacy_title="保存される内容",
    privacy_text="- **記事：何も保存しません。** 要約したあと忘れます。要約はそのメッセージのファイルとして付き、"
    "メッセージを消せば消えます。\n"
    "- **あなた：** 下で選んだ内容だけを、取り消すか {forget} を使うまで保存します。"
    "頼んだ回数は、メモリー上だけで最長 1 時間数えます。\n"
    "- **このサーバー：** モデレーターの設定を、私が外されてから 1 日後まで保存します。\n"
    "- **ログ：** 時刻、サイズ、エラーコードだけです。名前も本文も残しません。",
    privacy_link="ポリシーの全文",
    visible_mine="あなたが頼んだ要約は誰に見えますか？",
    visible_as_server="サーバーの設定に従う",
    forget_title="削除",
    forget_me_about="要約を誰に見せるかの選択と、頼んだ回数を消します。"
    "ほかには何も保存されていません。サーバーが求める待ち時間は、終わるまで続きます。",
    forget_me="私の情報を消す",
    forget_me_done="完了しました。あなたについては何も保存されていません。",
    forget_server_about="このサーバーのすべての設定を、全員について最初の状態に戻します。",
    forget_server="このサーバーの情報を消す",
    forget_server_done="完了しました。このサーバーについては何も保存されていません。",
    offer="記事のようです。",
    offer_button="要約する",
    in_thread="要約はスレッドにあります。",
    reference="参照番号 {reference}",
    seconds=("{number} 秒", "{number} 秒"),
    minutes=("{number} 分", "{number} 分"),
    hours=("{number} 時間", "{number} 時間"),
    errors={
        "request_failed": "実行できませんでした。もう一度お試しください。",
        "nothing_given": "記事が見つかりませんでした。本文を貼り付けるか、ファイルを添付してください。",
        "hidden_message": "返信先のメッセージは Discord の制限で見えません。"
        "そのメニューから「アプリ」→「記事を要約」を選んでください。",
        "own_message": "それは私のメッセージです。要約の下にあるボタンから、記事のほかの内容を見られます。",
        "link_given": "リンクは開きません。記事の本文を貼り付けるか、保存したページを添付してください。",
        "file_too_large": "ファイルが大きすぎます（上限 {limit} MB）。記事だけを添付してください。",
        "file_gone": "Discord からファイルを時間内に受け取れませんでした。もう一度添付してください。",
        "busy": "順番待ちの記事が多すぎます。1 分ほどしてからお試しください。",
        "too_much_waiting": "あなたのファイルがすでに {limit} MB 待っています。終わってから送り直してください。",
        "stopping": "再起動中です。1 分ほどしてからお試しください。",
        "took_too_long": "1 つの記事にかけられる時間を超えました。もっと短い部分を送ってください。",
        "worker_died": "この文書は処理しきれませんでした。記事の本文を貼り付けてください。",
        "digest_gone": "この要約はもうありません。もう一度要約してください。",
        "digest_late": "Discord から要約を時間内に受け取れませんでした。1 分ほどしてからお試しください。",
        "old_digest": "この要約は別のバージョンで作られたため、もう読めません。もう一度要約してください。",
        "old_button": "そのボタンはこのメッセージの以前の状態のものです。今のボタンを使ってください。",
        "old_command": "そのコマンドは別のバージョンのものです。Discord を再読み込みして、もう一度選んでください。",
        "not_yours": "この要約を頼んだ本人か、このサーバーのモデレーターだけができます。",
        "report_lost": "報告を届けられませんでした。このボットの運営者に直接お知らせください。",
        "place_closed": "このサーバーのモデレーターが、このチャンネルでの使用を止めています。"
        "別のチャンネルか、ダイレクトメッセージでお試しください。",
        "role_missing": "このサーバーでは、決められたロールの人だけが使えます。"
        "その人に頼むか、ダイレクトメッセージでお試しください。",
        "direct_messages_closed": "ここでは要約は非公開ですが、あなたに直接送れません。"
        "/要約 を使うか、このサーバーからのダイレクトメッセージを許可してください。",
        "not_a_manager": "このサーバーを管理できる人だけができます。",
        "no_server": "設定は、私が参加しているサーバーのものです。そこでこのコマンドを使ってください。",
        "message_gone": "そのメッセージはもうないため、読むものがありません。",
        "storage_unreachable": "今は設定を読み込めません。1 分ほどしてからお試しください。",
        "edited_meanwhile": "ほかの人が同じ設定を変更したばかりなので、そちらを残しました。"
        "今の設定を確認して、もう一度お試しください。",
        "too_often": "続けて返信できる回数を超えました。{wait}後にもう一度お試しください。",
        "server_too_often": "このサーバーでは多くの記事を処理中です。{wait}後にもう一度お試しください。",
        "forbidden": "ここに投稿する権限がありません。このチャンネルでのメッセージ送信とファイル添付を"
        "許可するよう、モデレーターに頼んでください。",
        "discord_failed": "Discord が返信を受け付けませんでした。1 分ほどしてからお試しください。",
        "internal": "こちらで問題が起きました。もう一度試して、繰り返すようなら下の参照番号を"
        "運営者に伝えてください。",
        "extraction_failed": "要約を作れませんでした。記事の別のコピーでお試しください。",
        "empty": "本文がありません。記事を貼り付けるか、記事の入ったファイルを添付してください。",
        "too_short": "記事としては短すぎます（{words} 語。{minimum} 語以上が必要です）。"
        "本文全体を貼り付けてください。",
        "too_large": "ファイルが大きすぎます（{megabytes:.0f} MB、上限 {limit:.0f} MB）。記事だけを送ってください。",
        "not_text": "このファイルには読めるテキストがありません。"
        "テキスト、保存したウェブページ、PDF、Word のいずれかで送ってください。",
        "unreadable": "このファイルを読めませんでした。別のコピーを送るか、本文を貼り付けてください。",
        "no_article": "このページに記事が見つかりませんでした。"
        "記事そのものを開いて保存するか、本文を貼り付けてください。",
        "not_prose": "記事ではなく、プログラム、ログ、または表のようです。記事の本文を送ってください。",
        "not_english": "英語ではないようです。今のところ英語の記事だけを読めます。",
        "reader_missing": "ここではこの形式を読めません（{needed} が入っていません）。本文を貼り付けてください。",
    },
)
