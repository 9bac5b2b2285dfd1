<#ftl output_format="plainText">
<#-- For whoever opens the zip and wonders. -->
<#list site.languages as lang>
<#assign t = words[lang]>
${site.titles[lang]}

${site.descriptions[lang]}

- START.html
  ${t["package.start-help"]}
- ${single}
  ${t["package.one-file-help"]}
- site
  ${t["package.site-help"]}

${t["package.unpack"]}
${t["package.kept"]}
${t["package.day"]?replace("{day}", days[lang])}
<#sep>

----------------------------------------

</#sep>
</#list>
