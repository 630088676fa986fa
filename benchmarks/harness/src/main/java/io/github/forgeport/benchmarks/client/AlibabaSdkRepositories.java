package io.github.forgeport.benchmarks.client;

import com.aliyun.devops20210625.models.ListRepositoriesRequest;
import com.aliyun.devops20210625.models.ListRepositoriesResponseBody.ListRepositoriesResponseBodyResult;
import java.net.URI;
import java.util.List;

/** A client that reads one page of Codeup's repositories, or all pages, by Alibaba's synchronous SDK. */
final class AlibabaSdkRepositories implements Client {

    private final com.aliyun.devops20210625.Client client;
    private final boolean onePage;

    AlibabaSdkRepositories(URI server, MeasuredCall call) throws Exception {
        this.client = AlibabaSdk.connect(server);
        this.onePage = call.entries() == MeasuredCall.PAGE;
    }

    @Override
    public Object call() throws Exception {
        return walk();
    }

    @Override
    public ReadValues readValues() throws Exception {
        return walk();
    }

    private ReadValues walk() throws Exception {
        int entries = 0;
        String first = "";
        String last = "";
        List<ListRepositoriesResponseBodyResult> page;
        long number = 1;
        do {
            page = page(number++);
            for (ListRepositoriesResponseBodyResult repository : page) {
                last = repository.getPathWithNamespace();
                first = entries++ == 0 ? last : first;
            }
        } while (!onePage && page.size() == MeasuredCall.PAGE);
        return new ReadValues(entries, first, last);
    }

    private List<ListRepositoriesResponseBodyResult> page(long number) throws Exception {
        return client.listRepositories(new ListRepositoriesRequest()
                        .setOrganizationId(FakeIdentity.ORGANIZATION)
                        .setPage(number)
                        .setPerPage((long) MeasuredCall.PAGE))
                .getBody()
                .getResult();
    }
}
