package io.github.forgeport.matrix;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.CredentialSource;
import org.jspecify.annotations.Nullable;

/** A credential source that throws an exception, checked or not, in one of its methods until it heals. */
final class ThrowingCredentialSource implements CredentialSource<Secret> {

    /** The method that throws. */
    enum Place {
        GET("get()"),
        GET_ON_ANOTHER_THREAD("get() on a thread of the library's"),
        MAY_BLOCK("mayBlock()"),
        REFUSED("refused()");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Place place;
    private volatile @Nullable Throwable thrown;

    ThrowingCredentialSource(Place place, Throwable thrown) {
        this.place = place;
        this.thrown = thrown;
    }

    void heal() {
        thrown = null;
    }

    private void throwAt(Place here) {
        Throwable throwing = thrown;
        if (throwing != null && place == here) {
            throw ThrowingCredentialSource.<RuntimeException>sneakily(throwing);
        }
    }

    /** Throws a checked exception undeclared, as code in languages without checked exceptions can. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneakily(Throwable throwing) throws X {
        throw (X) throwing;
    }

    @Override
    public Secret get() {
        throwAt(Place.GET);
        throwAt(Place.GET_ON_ANOTHER_THREAD);
        return Secret.of(RowFixture.CREDENTIAL);
    }

    @Override
    public boolean refused(Secret credential) {
        throwAt(Place.REFUSED);
        return false;
    }

    @Override
    public boolean mayBlock() {
        throwAt(Place.MAY_BLOCK);
        return place == Place.GET_ON_ANOTHER_THREAD;
    }
}
