<#ftl output_format="plainText">
User-agent: *
Allow: /
<#if site.baseUrl?has_content>

Sitemap: ${site.baseUrl?ensure_ends_with("/")}sitemap.xml
</#if>
