package io.github.forgeport.adapter.servicestage.identity;

import io.github.forgeport.http.credentials.CredentialSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source of a project's id, which is looked up on first use and then cached. */
final class LazyProjectId implements CredentialSource<String> {

    private final Supplier<String> lookup;
    private volatile @Nullable String found;

    /** Creates a source that looks up the id once, by this supplier. */
    LazyProjectId(Supplier<String> lookup) {
        this.lookup = lookup;
    }

    @Override
    public String get() {
        String id = found;
        if (id == null) {
            id = lookup.get();
            found = id;
        }
        return id;
    }

    @Override
    public boolean refused(String id) {
        return false;
    }

    @Override
    public boolean mayBlock() {
        return found == null;
    }
}
