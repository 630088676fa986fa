package io.github.forgeport.benchmarks.client;

import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.Iterator;
import java.util.List;

/** A client that reads one page of Codeup's repositories, or all pages, by our adapter. */
final class ForgeportRepositories implements Client {

    private final GitHost host;
    private final boolean onePage;

    ForgeportRepositories(GitHost host, MeasuredCall call) {
        this.host = host;
        this.onePage = call.entries() == MeasuredCall.PAGE;
    }

    @Override
    public Object call() {
        if (onePage) {
            return page();
        }
        Repository last = null;
        for (Iterator<Repository> all = all(); all.hasNext(); ) {
            last = all.next();
        }
        return last;
    }

    @Override
    public ReadValues readValues() {
        Iterator<Repository> all = onePage ? page().iterator() : all();
        String first = all.next().path().toString();
        String last = first;
        int entries = 1;
        for (; all.hasNext(); entries++) {
            last = all.next().path().toString();
        }
        return new ReadValues(entries, first, last);
    }

    private List<Repository> page() {
        return host.repositories().list(RepositoryQuery.all(), Cursor.START).items();
    }

    private Iterator<Repository> all() {
        return host.repositories().stream(RepositoryQuery.all(), ReadAhead.NONE).iterator();
    }

    @Override
    public void close() {
        host.close();
    }
}
