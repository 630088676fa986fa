package io.github.forgeport.http.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.text.Secret;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final String ABC_SHA_256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    // RFC 4231 and RFC 2202, test case 2.
    private static final Secret JEFE = Secret.of("Jefe");
    private static final String QUESTION = "what do ya want for nothing?";
    private static final String ANSWER_SHA_256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String ANSWER_SHA_1 = "7/zfauXrL6LSdBbV8YTfnCWafHk=";

    @Test
    void known_texts_have_the_known_digests() {
        assertThat(Digests.sha256("abc")).isEqualTo(ABC_SHA_256);
        assertThat(Digests.sha256("")).isEqualTo(Digests.EMPTY_SHA_256);
        assertThat(Digests.sha256(new StringBuilder("a\u007F代\uD83D\uDE80")))
                .isEqualTo(Digests.sha256("a\u007F代\uD83D\uDE80".getBytes(StandardCharsets.UTF_8)));
        assertThat(Digests.hmacSha256(JEFE, QUESTION)).isEqualTo(ANSWER_SHA_256);
        assertThat(Digests.hmacSha1(JEFE, QUESTION)).isEqualTo(ANSWER_SHA_1);
    }

    @Test
    void many_threads_do_not_disturb_each_other() {
        List<String> once = texts();

        List<List<String>> often =
                IntStream.range(0, 64).parallel().mapToObj(i -> texts()).toList();

        assertThat(often).allSatisfy(texts -> assertThat(texts).isEqualTo(once));
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add(Digests.sha256("text " + i) + Digests.hmacSha256(Secret.of("key " + i), "text " + i));
        }
        return texts;
    }

    /** An application may prefer a security provider whose algorithms cannot be copied, as most of OpenSSL's cannot. */
    @Test
    void a_provider_whose_algorithms_cannot_be_copied_will_do() throws Exception {
        Provider uncopyable = new Uncopyable();
        Security.insertProviderAt(uncopyable, 1);
        try (Anew anew = new Anew()) {
            Class<?> digests = anew.loadClass(Digests.class.getName());

            assertThat(Uncopyable.Digest.made).isZero();
            assertThat(digests.getMethod("sha256", CharSequence.class).invoke(null, "abc"))
                    .isEqualTo(ABC_SHA_256);
            assertThat(digests.getMethod("hmacSha256", Secret.class, String.class)
                            .invoke(null, JEFE, QUESTION))
                    .isEqualTo(ANSWER_SHA_256);
            assertThat(Uncopyable.Digest.made).isPositive();
            assertThat(Uncopyable.Hmac.made).isPositive();
        } finally {
            Security.removeProvider(uncopyable.getName());
        }
    }

    /** A class loader that loads the class under test again, since its algorithms are looked up at loading. */
    private static final class Anew extends URLClassLoader {

        Anew() {
            super(
                    new URL[] {
                        Digests.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    Digests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Digests.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    /** Digest and HMAC algorithms of the JDK in a provider that cannot clone them. */
    public static final class Uncopyable extends Provider {

        private static final long serialVersionUID = 1L;

        Uncopyable() {
            super("Uncopyable", "1", "for a test");
            put("MessageDigest.SHA-256", Digest.class.getName());
            put("Mac.HmacSHA256", Hmac.class.getName());
        }

        /** The JDK's SHA-256 digest, without {@code clone}. */
        public static final class Digest extends MessageDigestSpi {

            static volatile int made;

            private final MessageDigest theirs;

            /** Creates the algorithm; called by the provider. */
            public Digest() throws GeneralSecurityException {
                made++;
                theirs = MessageDigest.getInstance("SHA-256", "SUN");
            }

            @Override
            protected void engineUpdate(byte input) {
                theirs.update(input);
            }

            @Override
            protected void engineUpdate(byte[] input, int offset, int length) {
                theirs.update(input, offset, length);
            }

            @Override
            protected byte[] engineDigest() {
                return theirs.digest();
            }

            @Override
            protected void engineReset() {
                theirs.reset();
            }
        }

        /** The JDK's HMAC-SHA256, without {@code clone}. */
        public static final class Hmac extends MacSpi {

            static volatile int made;

            private final Mac theirs;

            /** Creates the algorithm; called by the provider. */
            public Hmac() throws GeneralSecurityException {
                made++;
                theirs = Mac.getInstance("HmacSHA256", "SunJCE");
            }

            @Override
            protected int engineGetMacLength() {
                return theirs.getMacLength();
            }

            @Override
            protected void engineInit(Key key, AlgorithmParameterSpec parameters) throws InvalidKeyException {
                theirs.init(key);
            }

            @Override
            protected void engineUpdate(byte input) {
                theirs.update(input);
            }

            @Override
            protected void engineUpdate(byte[] input, int offset, int length) {
                theirs.update(input, offset, length);
            }

            @Override
            protected void engineUpdate(ByteBuffer input) {
                theirs.update(input);
            }

            @Override
            protected byte[] engineDoFinal() {
                return theirs.doFinal();
            }

            @Override
            protected void engineReset() {
                theirs.reset();
            }

            @Override
            public Object clone() throws CloneNotSupportedException {
                throw new CloneNotSupportedException();
            }
        }
    }
}
