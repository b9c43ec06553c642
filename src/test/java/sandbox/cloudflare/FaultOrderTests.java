package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultOrderTests extends WithSimulator {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | The body must be a JSON list of faults.",
                "[7] | Each fault is a JSON object.",
                "[{'kind': 'timeout'}] | A fault needs a path.",
                "[{'path': '*'}] | A fault needs a kind or a status.",
                "[{'path': '*', 'kind': 'odd'}] | There is no kind of fault named odd.",
                "[{'path': '*', 'status': 99}] | A status lies between 200 and 599.",
                "[{'path': '*', 'status': 500, 'time': 2}] | A fault has no member named time.",
                "[{'path': '*', 'status': 500, 'times': '2'}] | The times of a fault is a whole number.",
                "[{'path': '*', 'status': 500, 'after': 1}] | The after of a fault is true or false.",
                "[{'path': '*', 'kind': 'drip', 'status': 500}] | A status does not go with the kind drip.",
                "[{'path': '*', 'kind': 'stale', 'body': {}}] | A body does not go with the kind stale.",
                "[{'path': '*', 'status': 500, 'headers': {'X Y': 'z'}}] | The header X Y could not be sent."
            })
    void isRefusedInASentence(String faults, String sentence) {
        HttpResponse<String> response = order(faults);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo(sentence);
        assertThat(json(control("GET faults"))).isEmpty();
    }

    @Test
    void isRefusedIfItIsNotJson() {
        HttpResponse<String> response = order("[{");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("The body is not JSON");
    }
}
