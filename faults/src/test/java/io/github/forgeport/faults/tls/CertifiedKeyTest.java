package io.github.forgeport.faults.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.faults.tls.CertifiedKey.Validity;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class CertifiedKeyTest {

    private static final CertifiedKey AUTHORITY = CertifiedKey.createAuthority("CN=authority");
    private static final Instant FROM = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant UNTIL = Instant.parse("2027-01-02T03:04:05Z");

    @Test
    void an_authority_signs_itself_and_may_sign_certificates() {
        X509Certificate certificate = AUTHORITY.certificate();

        assertThatCode(() -> certificate.verify(certificate.getPublicKey())).doesNotThrowAnyException();
        assertThat(certificate.getIssuerX500Principal()).hasToString("CN=authority");
        assertThat(certificate.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(certificate.getKeyUsage())
                .containsExactly(false, false, false, false, false, true, false, false, false);
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
    }

    @Test
    void what_it_signs_says_for_whom_and_from_when_to_when() throws Exception {
        X509Certificate certificate = AUTHORITY
                .createSigned(
                        "CN=server",
                        new Validity(FROM, UNTIL),
                        CertifiedKey.dnsName("a.example"),
                        CertifiedKey.ipAddress(127, 0, 0, 200))
                .certificate();

        assertThatCode(() -> certificate.verify(AUTHORITY.certificate().getPublicKey()))
                .doesNotThrowAnyException();
        assertThat(certificate.getIssuerX500Principal()).hasToString("CN=authority");
        assertThat(certificate.getSubjectX500Principal()).hasToString("CN=server");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(Object::toString)
                .containsExactly("[2, a.example]", "[7, 127.0.0.200]");
        assertThat(certificate.getNotBefore()).isEqualTo(Date.from(FROM));
        assertThat(certificate.getNotAfter()).isEqualTo(Date.from(UNTIL));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getVersion()).isEqualTo(3);
    }

    @Test
    void one_that_signs_itself_is_signed_by_nobody_else() {
        X509Certificate certificate = CertifiedKey.selfSigned("CN=server", CertifiedKey.dnsName("a.example"))
                .certificate();

        assertThatCode(() -> certificate.verify(certificate.getPublicKey())).doesNotThrowAnyException();
        assertThatThrownBy(() -> certificate.verify(AUTHORITY.certificate().getPublicKey()))
                .isInstanceOf(SignatureException.class);
    }

    /** A length in DER takes one byte more from 128 on, and two from 256 on. */
    @Test
    void names_may_be_long() throws Exception {
        for (int length : new int[] {20, 100, 130, 250, 300}) {
            String name = "a".repeat(length);

            X509Certificate certificate = CertifiedKey.selfSigned("CN=server", CertifiedKey.dnsName(name))
                    .certificate();

            assertThat(certificate.getSubjectAlternativeNames())
                    .extracting(Object::toString)
                    .containsExactly("[2, " + name + "]");
        }
    }
}
