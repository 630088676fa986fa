/** An example application on the module path. */
module example.shop {
    requires io.github.forgeport.adapter.codeup;
    requires io.github.forgeport.adapter.servicestage;
    requires io.github.forgeport.sandbox;
}
