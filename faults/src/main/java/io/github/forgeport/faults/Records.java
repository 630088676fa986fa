package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of what a server received; of many requests, only the latest are kept. */
final class Records {

    static final int MOST_REQUESTS = 20_000;
    static final int MOST_TRANSCRIPTS = 2_000;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
    private final Map<Integer, Transcript> transcripts = new LinkedHashMap<>();
    private long requestCount;
    private int connectionCount;
    private int open;
    private int peak;
    private @Nullable Throwable broken;

    synchronized int connectionOpened() {
        open++;
        peak = Math.max(peak, open);
        return ++connectionCount;
    }

    synchronized void connectionClosed() {
        open--;
    }

    synchronized Transcript transcript(int connection) {
        Transcript transcript = new Transcript();
        transcripts.put(connection, transcript);
        if (transcripts.size() > MOST_TRANSCRIPTS) {
            transcripts.remove(transcripts.keySet().iterator().next());
        }
        return transcript;
    }

    synchronized void add(ReceivedRequest request) {
        requestCount++;
        requests.add(request);
        if (requests.size() > MOST_REQUESTS) {
            requests.remove();
        }
    }

    /** Keeps the first failure of a script's own code. */
    synchronized void addBroken(Throwable failure) {
        broken = broken == null ? failure : broken;
    }

    synchronized @Nullable Throwable takeBroken() {
        Throwable taken = broken;
        broken = null;
        return taken;
    }

    synchronized void forget() {
        requests.clear();
        transcripts.values().forEach(Transcript::clear);
        requestCount = 0;
    }

    synchronized List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized long requestCount() {
        return requestCount;
    }

    synchronized int connectionCount() {
        return connectionCount;
    }

    synchronized int open() {
        return open;
    }

    synchronized int peak() {
        return peak;
    }

    synchronized byte[] received(int connection) {
        Transcript transcript = transcripts.get(connection);
        return transcript == null ? new byte[0] : transcript.bytes();
    }

    synchronized boolean hasReceived(String text) {
        // One character for each byte, so that the search is one of bytes.
        String wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
        return transcripts.values().stream()
                .anyMatch(transcript -> new String(transcript.bytes(), ISO_8859_1).contains(wanted));
    }
}
