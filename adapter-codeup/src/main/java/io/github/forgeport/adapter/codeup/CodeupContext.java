package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.PageNumbers;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the ports of one session share: the declared endpoints, the organization and the checks of arguments. */
record CodeupContext(HttpSession session, Calls<CodeupApi> calls, String organization) {

    private static final int LARGEST_PAGE = 100;

    /** The form of the vendor's ids: whole numbers from 1, of at most 64 bits. */
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    /** Creates the context of a session with one organization. */
    static CodeupContext of(HttpSession session, String organization) {
        return new CodeupContext(session, session.calls(CodeupApi.class, CodeupOperations.TABLE), organization);
    }

    /** Whether a text has the form of the vendor's ids. */
    static boolean isOfVendor(String id) {
        return ID.matcher(id).matches() && new BigInteger(id).bitLength() < Long.SIZE;
    }

    /** Returns the vendor's id of a namespace; refuses a namespace without id as unsupported, and a malformed id. */
    String id(Operation operation, Namespace namespace) {
        String id = namespace
                .id()
                .map(NamespaceId::value)
                .orElseThrow(() -> unsupported(
                        operation, "Codeup is asked about a namespace by its id; take one that namespaces() lists."));
        if (!isOfVendor(id)) {
            throw new Rejected(session.notSent(operation), "Codeup's namespace ids are numbers above 0.");
        }
        return id;
    }

    /** Creates a listing with numbered pages, of the vendor's largest size by default; a larger size is unsupported. */
    <T> Listing<?, T> numbered(
            Operation operation, String filters, OptionalInt size, Function<PageNumbers.Place, FetchedPage<T>> fetch) {
        if (size.orElse(LARGEST_PAGE) > LARGEST_PAGE) {
            throw unsupported(operation, "Codeup gives at most " + LARGEST_PAGE + " at once; ask for fewer.");
        }
        return new Listing<>(
                session, operation, organization + ", " + filters, new PageNumbers(size.orElse(LARGEST_PAGE)), fetch);
    }

    /** Creates the failure of an operation that the vendor does not support in this form. */
    Unsupported unsupported(Operation operation, String reason) {
        return Unsupported.of(CodeupOperations.TABLE.capabilities(), operation, reason);
    }
}
