package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recording of the connections, requests and bytes that a server received; only the latest are kept. */
final class ServerRecording {

    static final int MAX_REQUESTS = 20_000;
    static final int MAX_TRANSCRIPTS = 2_000;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
    private final Map<Integer, Transcript> transcripts = new LinkedHashMap<>();
    private long requestCount;
    private int connectionCount;
    private int openConnections;
    private int peakConnections;
    private @Nullable Throwable scriptFailure;

    /** Counts a connection as accepted and open, and returns its number; the first is 1. */
    synchronized int connectionOpened() {
        openConnections++;
        peakConnections = Math.max(peakConnections, openConnections);
        return ++connectionCount;
    }

    /** Counts a connection as no longer open. */
    synchronized void connectionClosed() {
        openConnections--;
    }

    /** Begins the transcript of a connection, and drops the oldest one above the limit. */
    synchronized Transcript addTranscript(int connection) {
        Transcript transcript = new Transcript();
        transcripts.put(connection, transcript);
        if (transcripts.size() > MAX_TRANSCRIPTS) {
            transcripts.remove(transcripts.keySet().iterator().next());
        }
        return transcript;
    }

    /** Records a request, and drops the oldest one above the limit. */
    synchronized void add(ReceivedRequest request) {
        requestCount++;
        requests.add(request);
        if (requests.size() > MAX_REQUESTS) {
            requests.remove();
        }
    }

    /** Records a failure of a script's own code, if it is the first. */
    synchronized void addScriptFailure(Throwable failure) {
        scriptFailure = scriptFailure == null ? failure : scriptFailure;
    }

    /** Returns the recorded failure of a script's own code, and deletes it; null if there is none. */
    synchronized @Nullable Throwable takeScriptFailure() {
        Throwable failure = scriptFailure;
        scriptFailure = null;
        return failure;
    }

    /** Deletes the recorded requests, their count and the bytes received so far. */
    synchronized void clear() {
        requests.clear();
        transcripts.values().forEach(Transcript::clear);
        requestCount = 0;
    }

    /** Returns the latest recorded requests, in the order in which they were read. */
    synchronized List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Returns the number of requests recorded since the last {@link #clear()}. */
    synchronized long requestCount() {
        return requestCount;
    }

    /** Returns the number of connections accepted in all. */
    synchronized int connectionCount() {
        return connectionCount;
    }

    /** Returns the number of connections that are open now. */
    synchronized int openConnections() {
        return openConnections;
    }

    /** Returns the largest number of connections that were open at one time. */
    synchronized int peakConnections() {
        return peakConnections;
    }

    /** Returns the first bytes received on a connection; none if the transcript of the connection was dropped. */
    synchronized byte[] receivedBytes(int connection) {
        Transcript transcript = transcripts.get(connection);
        return transcript == null ? new byte[0] : transcript.bytes();
    }

    /** Whether the transcript of any connection contains this text in UTF-8. */
    synchronized boolean hasReceived(String text) {
        // One character for each byte, so that the search is one of bytes.
        String wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
        return transcripts.values().stream()
                .anyMatch(transcript -> new String(transcript.bytes(), ISO_8859_1).contains(wanted));
    }
}
