package io.github.forgeport.http.credentials;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.callback.CallersCode;
import java.util.function.Supplier;

/** A pair of credentials that authenticate one request together, such as a token beside a signature. */
public record CredentialPair<A, B>(A first, B second) {

    /** Checks that neither credential is null. */
    public CredentialPair {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    /**
     * Combines two credential sources to a source of pairs; a refusal is reported to both, since the host does not say which
     * credential it refused.
     */
    public static <A, B> CredentialSource<CredentialPair<A, B>> from(Supplier<A> first, Supplier<B> second) {
        CredentialSource<A> ones = CredentialSource.from(first);
        CredentialSource<B> others = CredentialSource.from(second);
        return ones instanceof CredentialSource.Fixed<A> one && others instanceof CredentialSource.Fixed<B> other
                ? CredentialSource.of(new CredentialPair<>(one.get(), other.get()))
                : new PairSource<>(ones, others);
    }

    /** Returns a text without the credentials. */
    @Override
    public String toString() {
        return "CredentialPair[***]";
    }

    /** A source of credential pairs, which combines two credential sources. */
    private record PairSource<A, B>(CredentialSource<A> first, CredentialSource<B> second)
            implements CredentialSource<CredentialPair<A, B>> {

        @Override
        public CredentialPair<A, B> get() {
            return new CredentialPair<>(CallersCode.call(first::get), CallersCode.call(second::get));
        }

        @Override
        public boolean refused(CredentialPair<A, B> pair) {
            boolean another = first.refused(pair.first());
            return second.refused(pair.second()) || another;
        }

        @Override
        public boolean mayBlock() {
            return first.mayBlock() || second.mayBlock();
        }

        /** Returns a text without the credentials. */
        @Override
        public String toString() {
            return "CredentialPair.Source";
        }
    }
}
