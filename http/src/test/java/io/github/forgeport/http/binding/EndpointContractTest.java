package io.github.forgeport.http.binding;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import feign.Body;
import feign.CollectionFormat;
import feign.HeaderMap;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.github.forgeport.http.endpoint.BodySink;
import io.github.forgeport.http.endpoint.KeepSlashes;
import io.github.forgeport.http.endpoint.SuccessStatus;
import io.github.forgeport.http.response.TypedResponse;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A declaration of an endpoint interface that would have no effect is refused when a session opens. */
class EndpointContractTest {

    interface NoParam {
        @RequestLine("GET /things/{id}")
        void get(@Param("name") String id);
    }

    interface UnusedParam {
        @RequestLine("GET /things")
        void get(@Param("id") String id);
    }

    interface UnusedBesideBody {
        @RequestLine("POST /things")
        void create(@Param("id") String id, String body);
    }

    interface BodyOfGet {
        @RequestLine("GET /things")
        void get(String body);
    }

    interface TwoBodies {
        @RequestLine("POST /things")
        void create(String one, String other);
    }

    interface BodyTemplate {
        @RequestLine("POST /things")
        @Body("id={id}")
        void create(@Param("id") String id);
    }

    interface MapOfParameters {
        @RequestLine("GET /things")
        void list(@QueryMap Map<String, String> filter);
    }

    interface AddressAsArgument {
        @RequestLine("GET /things")
        void list(URI elsewhere);
    }

    interface OptionsAsArgument {
        @RequestLine("GET /things")
        void list(Request.Options options);
    }

    static final class Shouting implements Param.Expander {
        @Override
        public String expand(Object value) {
            return value + "!";
        }
    }

    interface Expander {
        @RequestLine("GET /things/{id}")
        void get(@Param(value = "id", expander = Shouting.class) String id);
    }

    interface JoinedList {
        @RequestLine(value = "GET /things?id={id}", collectionFormat = CollectionFormat.CSV)
        void list(@Param("id") String id);
    }

    interface ParameterWithoutValue {
        @RequestLine("GET /things?all")
        void list();
    }

    interface AnotherHost {
        @RequestLine("GET https://elsewhere.example/things")
        void list();
    }

    interface PathWithoutSlash {
        @RequestLine("GET things")
        void list();
    }

    interface MethodAlone {
        @RequestLine("GET")
        void list();
    }

    interface NoMethod {
        @RequestLine("/things now")
        void list();
    }

    interface TwoMaps {
        @RequestLine("GET /things")
        void list(@HeaderMap Map<String, String> one, @HeaderMap Map<String, String> other);
    }

    interface EmptyQuery {
        @RequestLine("GET /things?")
        void list();
    }

    interface ArgumentAsName {
        @RequestLine("GET /things?{name}=x")
        void list(@Param("name") String name);
    }

    interface OpenBrace {
        @RequestLine("GET /things/{id")
        void get(@Param("id") String id);
    }

    interface SlashesInTheQuery {
        @RequestLine("GET /things?path={path}")
        void list(@Param("path") @KeepSlashes String path);
    }

    interface HeaderWithoutColon {
        @RequestLine("GET /things")
        @Headers("X-Alone")
        void list();
    }

    interface OfStream {
        @RequestLine("GET /things")
        Stream<String> list();
    }

    interface Bytes {
        @RequestLine("GET /things")
        TypedResponse<InputStream> list();
    }

    interface Later {
        @RequestLine("GET /things")
        CompletableFuture<String> list();
    }

    interface FeignsOwn {
        @RequestLine("GET /things")
        Response list();
    }

    interface Raw {
        @SuppressWarnings("rawtypes")
        @RequestLine("GET /things")
        TypedResponse list();
    }

    interface Anything {
        @RequestLine("GET /things")
        <T> T list();
    }

    interface FailureAsSuccess {
        @RequestLine("GET /things")
        @SuccessStatus({200, 404})
        void get();
    }

    interface TwoSinks {
        @RequestLine("GET /archive")
        void archive(BodySink one, BodySink other);
    }

    interface SinkBesideJson {
        @RequestLine("GET /archive")
        Map<String, String> archive(BodySink sink);
    }

    interface SinkBesideBytes {
        @RequestLine("GET /archive")
        TypedResponse<byte[]> archive(BodySink sink);
    }

    interface SinkBesideOptional {
        @RequestLine("GET /archive")
        Optional<String> archive(BodySink sink);
    }

    interface SinkOfHead {
        @RequestLine("HEAD /archive")
        void archive(BodySink sink);
    }

    interface NamedSink {
        @RequestLine("GET /archive/{sink}")
        void archive(@Param("sink") BodySink sink);
    }

    interface SinkWithSlashes {
        @RequestLine("GET /archive")
        void archive(@KeepSlashes BodySink sink);
    }

    interface OwnSinkBesideText {
        interface Sink extends BodySink {}

        @RequestLine("GET /archive")
        String archive(Sink sink);
    }

    interface Default {
        @RequestLine("GET /things")
        void get();

        default void twice() {
            get();
            get();
        }
    }

    interface NotAnnotated {
        void get();
    }

    interface Authorization {
        @RequestLine("GET /a")
        @Headers("Authorization: fake")
        void get();
    }

    @Headers("HOST: elsewhere.example")
    interface Host {
        @RequestLine("GET /a")
        void get();
    }

    interface Length {
        @RequestLine("GET /a")
        @Headers("Content-Length: {length}")
        void get(@Param("length") String length);
    }

    interface TransferEncoding {
        @RequestLine("GET /a")
        @Headers("transfer-encoding: chunked")
        void get();
    }

    interface Date {
        @RequestLine("GET /a")
        @Headers("Date: today")
        void get();
    }

    interface ProxyAuthorization {
        @RequestLine("GET /a")
        @Headers("Proxy-Authorization: fake")
        void get();
    }

    interface Cookie {
        @RequestLine("GET /a")
        @Headers("Cookie: fake=1")
        void get();
    }

    static Stream<Arguments> declaredInVain() {
        return Stream.of(
                arguments(NoParam.class, "nothing fills {id}"),
                arguments(UnusedParam.class, "argument 1 would not be sent"),
                arguments(UnusedBesideBody.class, "argument 1 would not be sent"),
                arguments(BodyOfGet.class, "a GET has no body"),
                arguments(TwoBodies.class, "too many Body parameters"),
                arguments(BodyTemplate.class, "@Body"),
                arguments(MapOfParameters.class, "@QueryMap"),
                arguments(AddressAsArgument.class, "URI"),
                arguments(OptionsAsArgument.class, "argument 1 would not be sent"),
                arguments(Expander.class, "an expander"),
                arguments(JoinedList.class, "@CollectionFormat"),
                arguments(ParameterWithoutValue.class, "name=value, not 'all'"),
                arguments(EmptyQuery.class, "name=value, not ''"),
                arguments(AnotherHost.class, "a path begins with a slash, not as 'https://elsewhere.example/things'"),
                arguments(PathWithoutSlash.class, "a path begins with a slash, not as 'things'"),
                arguments(MethodAlone.class, "a request line without a blank"),
                arguments(NoMethod.class, "cannot be read"),
                arguments(TwoMaps.class, "a second @HeaderMap"),
                arguments(ArgumentAsName.class, "name=value, not '{name}=x'"),
                arguments(OpenBrace.class, "braces that do not match"),
                arguments(SlashesInTheQuery.class, "stands in the path"),
                arguments(HeaderWithoutColon.class, "a header is a name, a colon and a value, not 'X-Alone'"),
                arguments(OfStream.class, "no response can be read as"),
                arguments(Bytes.class, "no response can be read as"),
                arguments(Later.class, "no response can be read as"),
                arguments(FeignsOwn.class, "no response can be read as"),
                arguments(Raw.class, "no type of the body"),
                arguments(Anything.class, "no response can be read as"),
                arguments(FailureAsSuccess.class, "from 200 to 299"),
                arguments(TwoSinks.class, "a body has one sink"),
                arguments(SinkBesideJson.class, "with a sink, it returns nothing or a Response"),
                arguments(SinkBesideBytes.class, "with a sink, it returns nothing or a Response"),
                arguments(SinkBesideOptional.class, "with a sink, it returns nothing or a Response"),
                arguments(SinkOfHead.class, "the response of a HEAD has no body"),
                arguments(NamedSink.class, "a sink has no @Param"),
                arguments(SinkWithSlashes.class, "stands in the path"),
                arguments(OwnSinkBesideText.class, "with a sink, it returns nothing or a Response"),
                arguments(Default.class, "twice() is no endpoint"),
                arguments(NotAnnotated.class, "get"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declaredInVain")
    void what_would_be_declared_in_vain_is_refused(Class<?> api, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> EndpointContract.endpoints(api, Set.of()))
                .withMessageContaining(why)
                .withMessageContaining(api.getSimpleName());
    }

    static Stream<Class<?>> reserving() {
        return Stream.of(
                Authorization.class,
                Host.class,
                Length.class,
                TransferEncoding.class,
                Date.class,
                ProxyAuthorization.class,
                Cookie.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reserving")
    @Tag("row:H31")
    void h31_no_endpoint_declares_what_the_transport_or_the_credential_sets(Class<?> api) {
        assertThatIllegalStateException()
                .isThrownBy(() -> EndpointContract.endpoints(api, Set.of()))
                .withMessageContaining("does not declare the header");
    }
}
