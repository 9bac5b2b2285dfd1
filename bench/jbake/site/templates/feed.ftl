<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>${config.site_name_ja}</title>
<link>${config.site_host}/</link>
<description>${config.site_name_ja}</description>
<#list published_pages as page>
<#if page?index == 20><#break></#if>
<item>
<title>${page.title?html}</title>
<link>${config.site_host}/${page.uri}</link>
<guid>${config.site_host}/${page.uri}</guid>
<description>${page.description?html}</description>
</item>
</#list>
</channel>
</rss>
