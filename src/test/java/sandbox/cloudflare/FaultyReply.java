package sandbox.cloudflare;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Lets one ordered fault happen to one request. */
final class FaultyReply {

    private static final Duration BETWEEN_DROPS = Duration.ofMillis(100);
    private static final Duration BETWEEN_ENDLESS_PIECES = Duration.ofMillis(10);

    private static final Answer LIST_BEGINS =
            Answer.asJson(200, "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[0");

    private final World world;
    private final ApiRequest request;
    private final Fault fault;

    FaultyReply(World world, ApiRequest request, Fault fault) {
        this.world = world;
        this.request = request;
        this.fault = fault;
    }

    Reply reply() {
        if (fault.after() && !isDoneAnyway()) {
            right();
        }
        Duration pause = fault.delayOr(Duration.ZERO);
        return switch (fault.kind()) {
            case STATUS, HTML, SUCCESS_FALSE -> Reply.whole(FaultAnswers.ordered(fault), pause);
            case MISSING_RESULT, MISSING_FLAG -> Reply.whole(marked(FaultAnswers.without(fault, right())), pause);
            case STALE -> Reply.whole(marked(StaleFlag.answer(world, request)), pause);
            case IGNORED -> Reply.whole(marked(ApiRoutes.answer(world, request.withoutEffect())), pause);
            case TRUNCATED -> Reply.inPieces(marked(right()), Reply.Manner.TRUNCATED, pause);
            case DRIP -> Reply.inPieces(marked(right()), Reply.Manner.DRIP, fault.delayOr(BETWEEN_DROPS));
            case ENDLESS ->
                Reply.inPieces(marked(LIST_BEGINS), Reply.Manner.ENDLESS, fault.delayOr(BETWEEN_ENDLESS_PIECES));
            case TIMEOUT -> Reply.silence();
            case RESET_BEFORE -> Reply.reset(pause);
            case RESET_AFTER -> resetAfter(pause);
            case LATE -> late();
        };
    }

    private boolean isDoneAnyway() {
        return switch (fault.kind()) {
            case STATUS, HTML, SUCCESS_FALSE, TIMEOUT, ENDLESS -> false;
            default -> true;
        };
    }

    private Reply resetAfter(Duration pause) {
        right();
        return Reply.reset(pause);
    }

    private Reply late() {
        Duration delay = fault.delay();
        if (delay == null) {
            world.overdue().add(this::right);
        } else {
            Mono.delay(delay).subscribe(passed -> right());
        }
        return Reply.reset(Duration.ZERO);
    }

    private Answer right() {
        return ApiRoutes.answer(world, request);
    }

    private Answer marked(Answer answer) {
        return answer.with(fault.headers());
    }
}
