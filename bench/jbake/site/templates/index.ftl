<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>${config.site_host}/ja/index.html</title>
<link rel="canonical" href="${config.site_host}/ja/index.html">
<meta http-equiv="refresh" content="0; url=ja/index.html">
</head>
</html>
