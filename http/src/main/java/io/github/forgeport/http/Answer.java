package io.github.forgeport.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A whole answer: its status, its headers, and its body read to the end. */
public final class Answer {

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers.putAll(headers);
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body as a tree, to look for a vendor's error in; a missing node if it is no JSON. */
    public JsonNode json() {
        return Json.tree(body);
    }

    byte[] body() {
        return body;
    }

    /** Shows no header and no body. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }

    /** The way through Feign, whose response has room for a body of our own making. */
    static final class Body implements Response.Body {

        private final Answer answer;

        Body(Answer answer) {
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }

        @Override
        public Integer length() {
            return answer.body.length;
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public InputStream asInputStream() {
            return new ByteArrayInputStream(answer.body);
        }

        @Override
        public Reader asReader(Charset charset) {
            return new InputStreamReader(asInputStream(), charset);
        }

        @Override
        public void close() {
            // The body is in memory; nothing is held open.
        }
    }
}
