package dev.zonekeeper.access;

import java.util.List;

/**
 * Who gets which answer, for every route. It is written by hand and never derived from the rules that it is a measure
 * of. {@code in} is a zone of the account that the team may operate, {@code out} one of another account.
 *
 * <p>{@code sign-in}: led to the provider and back. {@code 401}: the same for htmx. A line for GET holds for HEAD too.
 */
final class Matrix {

    static final List<String> PEOPLE = List.of("anonymous", "nobody", "viewer", "operator", "admin", "team");

    private static final String TABLE = """
            as    method  address                                    anonymous  nobody  viewer  operator  admin  team

            page  GET     /                                          sign-in    403     302     302       302    302
            page  GET     /zones                                     sign-in    403     200     200       200    200
            htmx  GET     /zones                                     401        403     200     200       200    200
            page  GET     /zones?q=e&retention=off&page=1            sign-in    403     200     200       200    200
            page  GET     /zones.csv                                 sign-in    403     404     404       404    404
            page  GET     /zones.ndjson                              sign-in    403     404     404       404    404
            page  POST    /zones                                     sign-in    403     403     403       403    403

            page  GET     /zones/{in}                                sign-in    403     200     200       200    200
            page  GET     /zones/{out}                               sign-in    403     200     200       200    404
            htmx  GET     /zones/{in}                                401        403     200     200       200    200
            htmx  GET     /zones/{out}                               401        403     200     200       200    404
            page  GET     /zones/{in.name}                           sign-in    403     302     302       302    302
            page  GET     /zones/{out.name}                          sign-in    403     302     302       302    404
            page  GET     /zones/styles/retention                    sign-in    403     403     404       404    404
            page  POST    /zones/scripts/retention                   sign-in    403     403     404       404    404
            page  GET     /zones/{in}/logs                           sign-in    403     403     403       403    403
            page  GET     /zones/{none}                              sign-in    403     404     404       404    404
            page  GET     /zones/no-such-zone.example                sign-in    403     404     404       404    404
            page  POST    /zones/{in}                                sign-in    403     403     403       403    403

            page  GET     /zones/{in}/row                            sign-in    403     200     200       200    200
            page  GET     /zones/{out}/row                           sign-in    403     200     200       200    404
            htmx  GET     /zones/{in}/row                            401        403     200     200       200    200
            htmx  GET     /zones/{out}/row                           401        403     200     200       200    404
            htmx  GET     /zones/{none}/row                          401        403     404     404       404    404
            page  POST    /zones/{in}/row                            sign-in    403     403     403       403    403

            page  GET     /zones/{in}/facts/dnssec                   sign-in    403     200     200       200    200
            page  GET     /zones/{out}/facts/dnssec                  sign-in    403     200     200       200    404
            htmx  GET     /zones/{in}/facts/logpush                  401        403     200     200       200    200
            htmx  GET     /zones/{out}/facts/settings                401        403     200     200       200    404
            htmx  GET     /zones/{none}/facts/dnssec                 401        403     404     404       404    404
            htmx  GET     /zones/{in}/facts/everything               401        403     404     404       404    404
            page  POST    /zones/{in}/facts/dnssec                   sign-in    403     403     403       403    403

            page  GET     /zones/{in}/retention?enabled=true         sign-in    403     403     200       200    200
            page  GET     /zones/{out}/retention?enabled=true        sign-in    403     403     200       200    404
            htmx  GET     /zones/{in}/retention?enabled=true         401        403     403     200       200    200
            htmx  GET     /zones/{out}/retention?enabled=true        401        403     403     200       200    404
            page  GET     /zones/{none}/retention?enabled=true       sign-in    403     403     404       404    404
            page  POST    /zones/{in}/retention                      sign-in    403     403     302       302    302
            page  POST    /zones/{out}/retention                     sign-in    403     403     302       302    404
            htmx  POST    /zones/{in}/retention                      401        403     403     200       200    200
            htmx  POST    /zones/{out}/retention                     401        403     403     200       200    404
            page  POST    /zones/{none}/retention                    sign-in    403     403     404       404    404

            page  POST    /zones/{in}/refresh                        sign-in    403     403     302       302    302
            page  POST    /zones/{out}/refresh                       sign-in    403     403     302       302    404
            htmx  POST    /zones/{in}/refresh                        401        403     403     200       200    200
            htmx  POST    /zones/{out}/refresh                       401        403     403     200       200    404
            page  POST    /zones/{none}/refresh                      sign-in    403     403     404       404    404
            page  GET     /zones/{in}/refresh                        sign-in    403     403     403       403    403

            page  GET     /audit                                     sign-in    403     200     200       200    200
            page  GET     /audit?zone=a&outcome=REFUSED              sign-in    403     200     200       200    200
            page  GET     /audit/verify                              sign-in    403     200     200       200    200
            page  GET     /audit/export?format=csv                   sign-in    403     200     200       200    200
            page  GET     /audit/export?format=ndjson                sign-in    403     200     200       200    200
            page  POST    /audit                                     sign-in    403     403     403       403    403
            page  POST    /audit/export?format=csv                   sign-in    403     403     403       403    403

            page  GET     /tokens                                    sign-in    403     403     403       200    403
            page  POST    /tokens                                    sign-in    403     403     403       405    403
            page  POST    /tokens/{none}/replace                     sign-in    403     403     403       404    403
            page  POST    /tokens/{none}/verify                      sign-in    403     403     403       404    403
            page  POST    /tokens/{none}/remove                      sign-in    403     403     403       404    403
            page  GET     /tokens/{none}                             sign-in    403     403     403       403    403

            page  GET     /sync                                      sign-in    403     404     404       404    404
            page  POST    /sync                                      sign-in    403     403     404       404    404
            page  GET     /status                                    sign-in    403     200     200       200    200
            page  POST    /status                                    sign-in    403     403     403       403    403

            page  GET     /me                                        sign-in    200     200     200       200    200
            page  POST    /me                                        sign-in    403     403     403       403    403
            page  GET     /signed-out                                200        200     200     200       200    200
            page  POST    /signed-out                                sign-in    403     403     403       403    403
            page  GET     /oauth2/authorization/sso                  302        302     302     302       302    302
            page  GET     /oauth2/authorization/other                400        400     400     400       400    400
            page  GET     /login/oauth2/code/sso                     400        302     302     302       302    302
            page  GET     /login/oauth2/code/sso?code=x&state=y      400        302     302     302       302    302
            page  GET     /login                                     sign-in    403     403     403       403    403
            page  POST    /login                                     sign-in    403     403     403       403    403
            page  GET     /logout                                    sign-in    403     403     403       403    403
            page  GET     /logout/connect/back-channel/sso           sign-in    403     403     403       403    403
            page  POST    /logout                                    302        302     302     302       302    302

            page  GET     /actuator                                  sign-in    403     403     403       403    403
            page  GET     /actuator/health                           200        200     200     200       200    200
            page  GET     /actuator/health/liveness                  200        200     200     200       200    200
            page  GET     /actuator/health/readiness                 200        200     200     200       200    200
            page  GET     /actuator/health/db                        404        404     404     404       404    404
            page  GET     /actuator/health/db/more                   sign-in    403     403     403       403    403
            page  POST    /actuator/health                           sign-in    403     403     403       403    403
            page  GET     /actuator/env                              sign-in    403     403     403       403    403
            page  GET     /actuator/heapdump                         sign-in    403     403     403       403    403
            page  GET     /actuator/prometheus                       sign-in    403     403     403       403    403
            page  POST    /actuator/shutdown                         sign-in    403     403     403       403    403

            page  GET     /refusal                                   sign-in    403     403     403       403    403
            page  POST    /refusal                                   sign-in    403     403     403       403    403
            page  GET     /error                                     sign-in    403     403     403       403    403
            page  POST    /error                                     sign-in    403     403     403       403    403

            page  GET     /styles/index.css                          200        200     200     200       200    200
            page  GET     /icons/mark.svg                            200        200     200     200       200    200
            page  GET     /webjars/htmx.org/dist/htmx.min.js         200        200     200     200       200    200
            page  GET     /styles/none.css                           404        404     404     404       404    404
            page  POST    /styles/index.css                          sign-in    403     403     403       403    403
            page  GET     /index.html                                sign-in    403     403     403       403    403
            page  GET     /application.yml                           sign-in    403     403     403       403    403
            page  GET     /h2-console                                sign-in    403     403     403       403    403
            page  GET     /does-not-exist                            sign-in    403     403     403       403    403
            page  POST    /does-not-exist                            sign-in    403     403     403       403    403
            htmx  GET     /does-not-exist                            401        403     403     403       403    403
            """;

    private Matrix() {}

    /**
     * One line.
     *
     * @param answers in the order of {@link #PEOPLE}
     */
    record Line(String as, String method, String address, List<String> answers) {

        boolean isHtmx() {
            return as.equals("htmx");
        }

        @Override
        public String toString() {
            return as + " " + method + " " + address;
        }
    }

    static List<Line> lines() {
        return TABLE.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split(" +")))
                .map(cells -> new Line(cells.get(0), cells.get(1), cells.get(2), answers(cells)))
                .toList();
    }

    private static List<String> answers(List<String> cells) {
        if (cells.size() != 3 + PEOPLE.size()) {
            throw new IllegalStateException("A line needs an answer for each of " + PEOPLE + ": " + cells);
        }
        return List.copyOf(cells.subList(3, cells.size()));
    }
}
