package io.github.forgeport.http.paging;

import static java.util.stream.Collectors.joining;

import feign.Param;
import feign.RequestLine;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.response.TypedResponse;
import io.github.forgeport.http.response.VendorErrors;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A fake vendor that lists the numbers from 0, ten per page, by page number, by token and by link. */
final class PagedVendor implements AutoCloseable {

    static final String BOUND = "paged: list authorizations, all";

    private static final int SIZE = 10;
    private static final URI MANUAL = URI.create("https://paged.example/manual");
    private static final OperationTable TABLE = OperationTable.of("paged", "It lists numbers.", MANUAL)
            .supported(Operation.LIST_AUTHORIZATIONS, Repetition.READ, "It lists numbers.", "manual");

    interface Api {
        @RequestLine("GET /numbers?page={page}&size={size}")
        Found numbered(@Param("page") int page, @Param("size") int size);

        @RequestLine("GET /numbers?token={token}")
        Found following(@Param("token") String token);

        @RequestLine("GET /numbers?token={token}")
        TypedResponse<Found> linked(@Param("token") String token);
    }

    record Found(List<Integer> numbers, Long total, String next) {}

    private final FaultServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> readAheads = new CopyOnWriteArrayList<>();
    private volatile int entries;
    private volatile Long total;
    private volatile int repeated = Integer.MAX_VALUE;
    private volatile int forbidden = -1;
    private volatile int emptied = -1;
    private volatile int refused = -1;
    private volatile int handedOut = SIZE;
    private volatile int shifted = Integer.MAX_VALUE;
    private volatile int shift;
    private volatile Duration delay = Duration.ZERO;
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int withheld = Integer.MAX_VALUE;
    private final CountDownLatch closing = new CountDownLatch(1);
    private int mostPages = 100_000;
    private HttpSession session;

    PagedVendor() {
        server =
                FaultServer.start().byDefault(Script.of(Steps.repeat(Steps.readRequest(), Steps.answer(this::answer))));
    }

    /** Sets the number of entries of the list. */
    PagedVendor has(int numbers) {
        entries = numbers;
        return this;
    }

    /** Sets the total that the vendor sends; null for none. */
    PagedVendor counting(Long all) {
        total = all;
        return this;
    }

    /** Makes the vendor repeat the first page after this many pages. */
    PagedVendor repeating(int pages) {
        repeated = pages;
        return this;
    }

    /** Makes the vendor send no page from this one on until it is closed. */
    PagedVendor withholding(int fromPage) {
        withheld = fromPage;
        return this;
    }

    /** Makes the vendor refuse this page. */
    PagedVendor forbidding(int page) {
        forbidden = page;
        return this;
    }

    /** Makes the vendor send this page without entries. */
    PagedVendor emptying(int page) {
        emptied = page;
        return this;
    }

    /** Makes the vendor send this many entries per page, whatever the request asks for. */
    PagedVendor handingOut(int aPage) {
        handedOut = aPage;
        return this;
    }

    /** Makes the vendor remove this many entries at the front before this page; for a negative number, add them. */
    PagedVendor removing(int beforePage, int inFront) {
        shifted = beforePage;
        shift = inFront;
        return this;
    }

    /** Makes the vendor refuse the first credential from this page on. */
    PagedVendor refusing(int fromPage) {
        refused = fromPage;
        return this;
    }

    /** Makes the vendor delay each response; the session's timeout of a call is twice that. */
    PagedVendor answeringAfter(Duration late) {
        delay = late;
        return this;
    }

    /** Sets the limit of pages in the session's policy. */
    PagedVendor limitedTo(int pages) {
        mostPages = pages;
        return this;
    }

    /** Returns the requests that the vendor received. */
    List<String> asked() {
        return asked;
    }

    List<Integer> readAheads() {
        return readAheads;
    }

    /** Deletes the recorded requests. */
    void forget() {
        asked.clear();
    }

    HttpSession session() {
        if (session == null) {
            HttpPolicy policy = HttpPolicy.defaults().withPlainHttpAllowed().withListener(new CallListener() {
                @Override
                public void readsAhead(String host, String operation, int pages) {
                    readAheads.add(pages);
                }
            });
            HttpPolicy limited = policy.withLimits(policy.limits().withPages(mostPages))
                    .withTimeouts(
                            delay.isZero()
                                    ? policy.timeouts()
                                    : policy.timeouts()
                                            .withLeastForAttempt(delay.dividedBy(2))
                                            .withAttempt(delay.multipliedBy(2))
                                            .withCall(delay.multipliedBy(2)));
            RenewingCredential<Secret> credential = RenewingCredential.with(
                    () -> new RenewingCredential.Lease<>(Secret.of("fake-" + tokens.incrementAndGet()), null));
            session = HttpSession.open(
                    "paged",
                    BaseUrl.of(server.url(), limited),
                    Authentication.by(credential, (token, request) -> request.header("X-Token", token.reveal())),
                    VendorErrors.STATUS_ALONE,
                    limited);
        }
        return session;
    }

    /** Returns the listing with a paging strategy: {@code numbers}, {@code tokens} or {@code links}. */
    Listing<?, Integer> listing(String paging) {
        return listing(paging, "all");
    }

    Listing<?, Integer> listing(String paging, String filters) {
        Calls<Api> calls = session().calls(Api.class, TABLE);
        return switch (paging) {
            case "numbers" ->
                listing(calls, filters, new PageNumbers(SIZE), (api, place) -> {
                    Found found = api.numbered(place.number(), place.size());
                    return FetchedPage.of(found.numbers(), number -> number).withTotal(found.total());
                });
            case "tokens" ->
                listing(calls, filters, new PageTokens(), (api, place) -> {
                    Found found = api.following(place.token());
                    return FetchedPage.of(found.numbers(), number -> number)
                            .withTotal(found.total())
                            .withNext(found.next());
                });
            default ->
                listing(calls, filters, new PageTokens(), (api, place) -> {
                    TypedResponse<Found> found = api.linked(place.token());
                    return FetchedPage.of(found.value().numbers(), number -> number)
                            .withNext(LinkTokens.next(found.response(), "token"));
                });
        };
    }

    private <P> Listing<P, Integer> listing(
            Calls<Api> calls, String filters, Paging<P> paging, BiFunction<Api, P, FetchedPage<Integer>> page) {
        Operation operation = Operation.LIST_AUTHORIZATIONS;
        return new Listing<>(
                session(),
                operation,
                filters,
                paging,
                place -> calls.run(operation, (api, lenient) -> page.apply(api, place)));
    }

    /** Returns the number of credentials that the session was given. */
    int tokens() {
        return tokens.get();
    }

    FaultServer server() {
        return server;
    }

    private ScriptedResponse answer(ReceivedRequest request) {
        String target = request.target();
        int page = target.indexOf('?') < 0 ? 1 : Integer.parseInt(target.split("[=&?]")[2]);
        asked.add(Integer.toString(page));
        if (page >= withheld) {
            awaitClosing();
        }
        if (page >= refused
                && refused > 0
                && request.header("X-Token").orElseThrow().equals("fake-1")) {
            return CorrectResponses.status(401, "{}");
        }
        pause();
        int shown = page > repeated ? (page - 1) % repeated + 1 : page;
        int moved = page >= shifted ? shift : 0;
        int from = page == emptied ? entries : Math.min(entries, (shown - 1) * handedOut + moved);
        int to = (int) Math.min(entries, from + (long) handedOut);
        int next = page >= repeated ? 1 + page % repeated : page + 1;
        String numbers = IntStream.range(from, to).mapToObj(Integer::toString).collect(joining(",", "[", "]"));
        String token = to < entries ? ",\"next\":\"" + (repeated == 1 ? 2 : next) + "\"" : "";
        String body = "{\"numbers\":" + numbers + (total == null ? "" : ",\"total\":" + (total - moved)) + token + "}";
        ScriptedResponse answer = page == forbidden ? CorrectResponses.status(403, "{}") : CorrectResponses.ok(body);
        return token.isEmpty()
                ? answer
                : answer.header("Link", "<http://x/?a,b;c>; rel=\"prev first\"; title=\"x; rel=next\"")
                        .header("Link", "</numbers?size=1&token=" + next + ">; REL=Next");
    }

    private void pause() {
        try {
            if (!delay.isZero()) {
                closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        if (session != null) {
            session.close();
        }
        server.close();
    }
}
