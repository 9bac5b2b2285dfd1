<#ftl output_format="plainText">
<#-- The pages for language models, see llmstxt.org. -->
<#assign first = site.languages?first>
<#assign base = site.baseUrl?has_content?then(site.baseUrl?ensure_ends_with("/"), "")>
# ${site.titles[first]}

> ${site.descriptions[first]}
<#list site.languages as lang>

## ${site.titles[lang]} (${lang})

<#if lang != first>
${site.descriptions[lang]}

</#if>
<#list site.pages?filter(listed -> listed.lang == lang) as listed>
- [${listed.title?replace("[\\[\\]]", "", "r")}](${base}${listed.address})<#if listed.description?has_content>: ${listed.description}</#if>
</#list>
</#list>
