package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.OperationTests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactOperationTests {

    private static final ZoneId ZONE = new ZoneId("ab".repeat(16));
    private static final String SECRET = "TOPSECRET-key-0123456789";

    @Test
    void sayWhatIsSent() {
        assertThat(new ReadDnssec(ZONE).path()).isEqualTo("/zones/" + ZONE + "/dnssec");
        assertThat(new ListLogpushJobs(ZONE).path()).isEqualTo("/zones/" + ZONE + "/logpush/jobs");
        assertThat(new ReadZoneSetting(ZONE, "ssl").path()).isEqualTo("/zones/" + ZONE + "/settings/ssl");
        assertThatThrownBy(() -> new ReadZoneSetting(ZONE, "../flag")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readAnyStatusOfDnssec() {
        assertThat(new ReadDnssec(ZONE).read(json("{'result':{'status':'active','ds':'x','new':1}}")))
                .isEqualTo(new Dnssec("active"));
        assertThat(new ReadDnssec(ZONE).read(json("{'result':{'status':'quantum'}}")))
                .isEqualTo(new Dnssec("quantum"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'result':null}", "{'result':[]}", "{'result':{}}", "{'result':{'status':7}}"})
    void takeAMissingStatusForUnreadableAndNeverForOff(String envelope) {
        assertThatThrownBy(() -> new ReadDnssec(ZONE).read(json(envelope))).isInstanceOf(Unreadable.class);
    }

    @Test
    void readASetting() {
        ReadZoneSetting operation = new ReadZoneSetting(ZONE, "development_mode");

        assertThat(operation.read(
                        json("{'result':{'value':'on','time_remaining':3600,'modified_on':'2026-11-02T07:40:00Z'}}")))
                .isEqualTo(new ZoneSetting("development_mode", "on", 3600, Instant.parse("2026-11-02T07:40:00Z")));
        assertThat(operation.read(json("{'result':{'value':'off','time_remaining':null,'modified_on':'soon'}}")))
                .isEqualTo(new ZoneSetting("development_mode", "off", 0, null));
        assertThat(operation
                        .read(json("{'result':{'value':" + "'x".repeat(1) + "y".repeat(900) + "'}}"))
                        .value())
                .hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'result':{}}", "{'result':{'value':null}}", "{'result':{'value':{'enabled':true}}}"})
    void takeASettingWithoutASingleValueForUnreadable(String envelope) {
        assertThatThrownBy(() -> new ReadZoneSetting(ZONE, "ssl").read(json(envelope)))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "s3://nw-edge/logs/{DATE}?region=eu&access-key-id=A&secret-access-key=SECRET | s3://nw-edge",
                "s3://A:SECRET@nw-edge/logs                                                  | s3://nw-edge",
                "s3://A:SECRET/logs                                                          | s3",
                "s3://nw-edge;secret=SECRET                                                  | s3://nw-edge",
                "gs://nw.edge_1/SECRET                                                       | gs://nw.edge_1",
                "r2://nw-edge/{DATE}?account-id=1&secret-access-key=SECRET                   | r2://nw-edge",
                "azure://nw.blob.core.windows.net/edge/deep?sv=1&sig=SECRET   | azure://nw.blob.core.windows.net/edge",
                "azure://nw.blob.core.windows.net/?sig=SECRET                 | azure://nw.blob.core.windows.net",
                "datadog://http-intake.logs.datadoghq.com/api/v2/logs?header_DD-API-KEY=SECRET | datadog://http-intake.logs.datadoghq.com",
                "splunk://splunk.nw.example:8088/SECRET?header_Authorization=Splunk%20SECRET | splunk://splunk.nw.example",
                "sumo://endpoint4.collection.sumologic.com/receiver/v1/http/SECRET | sumo://endpoint4.collection.sumologic.com",
                "https://log-api.newrelic.com/log/v1?Api-Key=SECRET           | https://log-api.newrelic.com",
                "HTTPS://user:SECRET@Logs.NW.example/SECRET#SECRET            | https://logs.nw.example",
                "https://logs.nw.example\\SECRET                              | https://logs.nw.example",
                "https://h/SECRET\u2028/x                                     | https://h",
                "https://SECRET%40logs.nw.example/                            | https",
                "https://[::1]:8088/SECRET                                    | https",
                "kinesis://SECRET/stream                                      | kinesis",
                "SECRET                                                       | -",
                "s3:SECRET                                                    | -",
                "//SECRET/x                                                   | -",
                "''                                                           | -"
            })
    void cutADestinationBeforeAnybodyHoldsIt(String conf, String shown) {
        LogpushDestination destination = LogpushDestination.of(conf.replace("SECRET", SECRET));

        assertThat(destination == null ? null : destination.address()).isEqualTo(shown);
        assertThat(String.valueOf(destination)).doesNotContain(SECRET);
    }

    @Test
    void readLogpushJobsWithoutTheirSecrets() {
        String conf = "s3://nw-edge/x?secret-access-key=" + SECRET;
        LogpushJobs jobs = new ListLogpushJobs(ZONE).read(json("""
                {'result':[
                  {'id':1,'dataset':'http_requests','enabled':true,'destination_conf':'%1$s','last_complete':'2026-11-02T07:40:00Z',
                   'ownership_challenge':'%2$s','logpull_options':'%2$s','name':'%2$s','error_message':'%1$s','new':{'a':1}},
                  {'dataset':'%2$s/x','enabled':'yes','destination_conf':{'key':'%2$s'},'last_error':'2026-11-01T23:10:00Z'},
                  null, 7, {}]}""".formatted(conf, SECRET)));

        assertThat(jobs.total()).isEqualTo(5);
        assertThat(jobs.jobs())
                .containsExactly(
                        new LogpushJob(
                                "http_requests",
                                true,
                                Instant.parse("2026-11-02T07:40:00Z"),
                                null,
                                new LogpushDestination("s3", null, "nw-edge")),
                        new LogpushJob(null, null, null, Instant.parse("2026-11-01T23:10:00Z"), null),
                        new LogpushJob(null, null, null, null, null));
        assertThat(jobs.toString()).doesNotContain(SECRET);
    }

    @Test
    void keepTheFirstOfVeryManyJobsAndTheirNumber() {
        LogpushJobs jobs = new ListLogpushJobs(ZONE).read(json("{'result':[" + "{},".repeat(999) + "{}]}"));

        assertThat(jobs.jobs()).hasSize(20);
        assertThat(jobs.total()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'result':null}", "{'result':{}}", "{'result':'none'}"})
    void takeAMissingListOfJobsForUnreadableAndNeverForNone(String envelope) {
        assertThatThrownBy(() -> new ListLogpushJobs(ZONE).read(json(envelope))).isInstanceOf(Unreadable.class);
    }
}
