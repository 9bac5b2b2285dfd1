@echo off
rem Starts Shirube: builds its jar when that is missing or older than its sources, then runs it.
rem What `shirube` is elsewhere; see there for the environment variables and the exit codes.
setlocal EnableExtensions DisableDelayedExpansion
set "SHIRUBE_HOME=%~dp0"
set "SHIRUBE_HOME=%SHIRUBE_HOME:~0,-1%"
set "JAR=%SHIRUBE_HOME%\target\shirube.jar"
rem A short run has no time for the second compiler; the preview runs for hours.
set "TIER=-XX:TieredStopAtLevel=1"
for %%A in (%*) do if "%%~A"=="serve" set "TIER="
set "JVM_OPTS=-XX:+UseParallelGC -Xmx1g %TIER% -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8"

set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME (if not exist "%JAVA%" goto no_java) else (where java >nul 2>&1 || goto no_java)

if /i "%~1"=="test" goto test

rem The jar is stale if a source is newer. PowerShell compares times whatever the date format is.
set "STALE="
if not exist "%JAR%" (set STALE=1) else if not defined SHIRUBE_NO_BUILD (
  powershell -NoProfile -NonInteractive -Command "$j=(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $n=Get-ChildItem -Recurse -LiteralPath (Join-Path $env:SHIRUBE_HOME 'src\main'),(Join-Path $env:SHIRUBE_HOME 'pom.xml') | Where-Object LastWriteTimeUtc -gt $j | Select-Object -First 1; if ($n) { exit 1 }" || set STALE=1
)
if not defined STALE goto archive
call :need_maven || exit /b 3
>&2 echo Building Shirube (first run downloads its libraries; about a minute)...
if not exist "%SHIRUBE_HOME%\target" mkdir "%SHIRUBE_HOME%\target"
pushd "%SHIRUBE_HOME%"
call mvn -q -B -Dquick package >target\shirube-build.log 2>&1 <nul
if errorlevel 1 (
  >&2 type target\shirube-build.log
  >&2 echo Shirube could not be built; what Maven said of it stands above.
  popd
  exit /b 3
)
rem Maven leaves a jar alone that would not change; its time must say that it was looked at.
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc = [DateTime]::UtcNow"
if exist target\cds rmdir /s /q target\cds
popd

:archive
rem One class-data archive for each jar and JVM; an empty file says that it cannot be made.
set "KEY=jvm"
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_RUNTIME_VERSION=" "%JAVA_HOME%\release" 2^>nul') do set "KEY=%%~v"
set "ARCHIVE=%SHIRUBE_HOME%\target\cds\shirube-%KEY%.jsa"
if not exist "%ARCHIVE%" call :make_archive
set "SHARED="
for %%f in ("%ARCHIVE%") do if %%~zf gtr 0 set "SHARED=-XX:SharedArchiveFile="%ARCHIVE%""
"%JAVA%" %JVM_OPTS% %SHIRUBE_JAVA_OPTS% %SHARED% "-Dshirube.home=%SHIRUBE_HOME%" -jar "%JAR%" %*
exit /b %errorlevel%

:make_archive
if not exist "%SHIRUBE_HOME%\target\cds" mkdir "%SHIRUBE_HOME%\target\cds" 2>nul || exit /b 0
>&2 echo Preparing faster starts (once)...
set "TRAINING=%SHIRUBE_HOME%\target\cds\training"
if not exist "%TRAINING%" mkdir "%TRAINING%" 2>nul
"%JAVA%" %JVM_OPTS% "-XX:DumpLoadedClassList=%TRAINING%\classes" "-Dshirube.home=%SHIRUBE_HOME%" -jar "%JAR%" --root "%SHIRUBE_HOME%" train --out "%TRAINING%\site" >nul 2>&1 <nul
"%JAVA%" -Xshare:dump "-XX:SharedClassListFile=%TRAINING%\classes" "-XX:SharedArchiveFile=%ARCHIVE%" -jar "%JAR%" >nul 2>&1 <nul
"%JAVA%" -Xshare:on "-XX:SharedArchiveFile=%ARCHIVE%" -jar "%JAR%" --version >nul 2>&1 <nul || type nul >"%ARCHIVE%"
rmdir /s /q "%TRAINING%" 2>nul
exit /b 0

:no_java
>&2 echo Shirube needs Java 17 or newer. Install a JDK, for example: winget install EclipseAdoptium.Temurin.17.JDK
>&2 echo If it is installed, set JAVA_HOME to its folder.
exit /b 3

:need_maven
"%JAVA%" --enable-native-access=ALL-UNNAMED --version >nul 2>&1 || goto no_java
where mvn >nul 2>&1 && exit /b 0
>&2 echo Shirube is built with Maven (3.8 or newer), and no mvn was found. Install it, for example: scoop install maven
exit /b 3

:test
call :need_maven || exit /b 3
>&2 echo The tests need Chrome or Chromium and git. If the browser is elsewhere, SHIRUBE_CHROMIUM names it.
if not defined SHIRUBE_CHROMIUM for %%p in ("%ProgramFiles%\Google\Chrome\Application\chrome.exe" "%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe" "%LocalAppData%\Google\Chrome\Application\chrome.exe" "%LocalAppData%\Chromium\Application\chrome.exe") do if exist %%p set "SHIRUBE_CHROMIUM=%%~p"
if not defined SHIRUBE_CHROMIUM (
  >&2 echo No browser was found. Install one, for example: winget install Google.Chrome
  exit /b 2
)
set SHIRUBE_NO_BUILD=1
set "ARGS="
:next
shift
if not "%~1"=="" (
  set ARGS=%ARGS% %1
  goto next
)
pushd "%SHIRUBE_HOME%"
call mvn -B verify %ARGS% <nul
set CODE=%errorlevel%
if exist target\cds rmdir /s /q target\cds
popd
exit /b %CODE%
