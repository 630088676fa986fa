package io.github.forgeport.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedRequestTest {

    @Test
    void an_escaped_slash_stays_inside_its_segment() {
        assertThat(view("/repos/a%2Fb/projects", "").path()).containsExactly("repos", "a/b", "projects");
    }

    @Test
    void any_script_is_decoded() {
        assertThat(view("/%E4%BB%93%E5%BA%93/%F0%9F%9A%80", "").path()).containsExactly("仓库", "🚀");
    }

    @Test
    void a_plus_is_itself_in_a_path_and_a_space_in_a_query() {
        DecodedRequest view = view("/a+b", "a+b=c+d%2Be");

        assertThat(view.path()).containsExactly("a+b");
        assertThat(view.query()).containsEntry("a b", "c d+e");
    }

    @Test
    void only_the_first_equals_sign_parts_name_and_value() {
        assertThat(view("/", "a=b=c").parameter("a")).contains("b=c");
    }

    @Test
    void an_empty_parameter_is_as_good_as_none() {
        assertThat(view("/", "a=&b").parameter("a")).isEmpty();
        assertThat(view("/", "a=&b").parameter("b")).isEmpty();
        assertThat(view("/", "").query()).isEmpty();
    }

    @Test
    void empty_segments_count() {
        assertThat(view("/a//b/", "").path()).containsExactly("a", "", "b", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/%4g", "/%FF", "/%C0%AF", "/%ED%A0%80", "/ä", "/%+1", "/%４1"})
    void a_broken_path_is_not_read(String rawPath) {
        assertThat(read(rawPath, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a=1", "a=1&a=2", "a&a", "a=1&%61=2", "a=%", "%=a", "a=%FF"})
    void a_broken_query_is_not_read(String rawQuery) {
        assertThat(read("/", rawQuery)).isEmpty();
    }

    @Test
    void a_header_is_found_whatever_its_case_unless_given_twice() {
        Headers headers = new Headers();
        headers.add("x-one", "1");
        headers.add("X-Two", "1");
        headers.add("X-Two", "2");
        DecodedRequest view = DecodedRequest.of(new UndecodedRequest("GET", "/", "", headers, new byte[0]))
                .orElseThrow();

        assertThat(view.header("X-One")).contains("1");
        assertThat(view.header("X-Two")).isEmpty();
        assertThat(view.header("X-Three")).isEmpty();
    }

    private static DecodedRequest view(String rawPath, String rawQuery) {
        return read(rawPath, rawQuery).orElseThrow();
    }

    private static Optional<DecodedRequest> read(String rawPath, String rawQuery) {
        return DecodedRequest.of(new UndecodedRequest("GET", rawPath, rawQuery, new Headers(), new byte[0]));
    }
}
