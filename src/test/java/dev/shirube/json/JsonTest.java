package dev.shirube.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void keepsTheOrderOfMaps() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", List.of(true, "x"));
    assertThat(Json.write(map)).isEqualTo("{\"b\":1,\"a\":[true,\"x\"]}");
  }

  @Test
  void noTextEndsTheScriptAroundIt() {
    assertThat(Json.write("</script>\u2028\"\\\n\u0001"))
        .isEqualTo("\"\\u003c/script>\\u2028\\\"\\\\\\n\\u0001\"");
  }

  @Test
  void halfOfAPairIsNoText() {
    assertThat(Json.write("\ud83d\udc69|\ud83d|\udc69|\ud83d"))
        .isEqualTo("\"\ud83d\udc69|\ufffd|\ufffd|\ufffd\"");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> Json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
  }
}
