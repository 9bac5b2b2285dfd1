<#assign lang = content.lang>
<#assign other = (lang == "ja")?then("en", "ja")>
<#function word name><#return config["text_" + name + "_" + lang]></#function>
<#assign here = content.uri?remove_beginning(lang + "/")>
<#assign up = content.rootpath>
<#assign siteName = config["site_name_" + lang]>
<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title?html} | ${siteName}</title>
<meta name="description" content="${content.description?html}">
<link rel="canonical" href="${config.site_host}/${content.uri}">
<#list ["ja", "en"] as language>
<link rel="alternate" hreflang="${language}" href="${config.site_host}/${language}/${here}">
</#list>
<link rel="stylesheet" href="${up}${config.stylesheet}">
</head>
<body>
<header>
<a href="${up}${lang}/index.html">${siteName}</a>
<a href="${up}${other}/${here}" hreflang="${other}" lang="${other}">${config["language_" + other]}</a>
</header>
<#if content.section??>
<#assign pages = db.getPublishedDocumentsByTag(content.section)?sort_by("order")>
<nav class="breadcrumbs">
<a href="${up}${lang}/index.html">${word("home")}</a>
<#if pages?first.uri != content.uri>
<a href="${up}${pages?first.uri}">${pages?first.title?html}</a>
</#if>
<span>${content.title?html}</span>
</nav>
<nav class="section">
<ul>
<#list pages as page>
<li<#if page.uri == content.uri> aria-current="page"</#if>><a href="${up}${page.uri}">${page.title?html}</a></li>
</#list>
</ul>
</nav>
<#else>
<nav class="breadcrumbs">
<span>${content.title?html}</span>
</nav>
</#if>
<main>
<h1>${content.title?html}</h1>
<aside class="contents"><h2>${word("contents")}</h2></aside>
${content.body}
<#assign folder = content.uri?keep_before_last("/")>
<nav class="pager">
<#if content.previousContent?? && content.previousContent.uri?keep_before_last("/") == folder>
<a rel="prev" href="${up}${content.previousContent.uri}">${word("previous")}: ${content.previousContent.title?html}</a>
</#if>
<#if content.nextContent?? && content.nextContent.uri?keep_before_last("/") == folder>
<a rel="next" href="${up}${content.nextContent.uri}">${word("next")}: ${content.nextContent.title?html}</a>
</#if>
</nav>
</main>
<footer><p>${siteName}</p></footer>
</body>
</html>
