/** Huawei Cloud ServiceStage, played, and the IAM that gives it its tokens. */
@NullMarked
package io.github.forgeport.sandbox.servicestage;

import org.jspecify.annotations.NullMarked;
