package sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

    @Test
    void areNamesAndValues() {
        Arguments arguments = Arguments.of("--a.b=c=d", "--switch", "--empty=");

        assertThat(arguments.get("a.b")).contains("c=d");
        assertThat(arguments.is("switch", "true")).isTrue();
        assertThat(arguments.get("empty")).contains("");
        assertThat(arguments.get("absent")).isEmpty();
    }

    @Test
    void theLastOneWins() {
        Arguments arguments = Arguments.of("--a=1", "--b=2", "--a=3").setAll(Arguments.of("--b=4"));

        assertThat(arguments.line()).containsExactly("--a=3", "--b=4");
    }

    @Test
    void refuseWhatIsNoArgument() {
        assertThatThrownBy(() -> Arguments.of("sandbox.vault=off")).hasMessageContaining("sandbox.vault=off");
    }

    @Test
    void holdPorts() {
        Arguments arguments = Arguments.of("--server.port=9090");

        assertThat(arguments.port("server.port", 8080)).isEqualTo(9090);
        assertThat(arguments.port("sandbox.sso.port", 8082)).isEqualTo(8082);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "http", "65536", "123456", "80 80"})
    void refuseWhatIsNoPort(String value) {
        Arguments arguments = Arguments.of("--server.port=" + value);

        assertThatThrownBy(() -> arguments.port("server.port", 8080))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--server.port is a port");
    }
}
