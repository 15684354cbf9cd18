<#-- The notice of the libraries in the zip; the part below them was written by hand, as no library tells it. -->
The libraries that come with NAScope, in lib, unchanged.

<#list dependencyMap as entry>
  <#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId} ${library.version}
    ${library.name}<#if library.url??>, ${library.url}</#if>
    <#list entry.getValue() as licence>${licence}<#sep>, or </#sep></#list>
</#list>

The texts of the licences lie in the folder licences and, for the Apache License 2.0, in LICENSE.

What the native libraries contain
---------------------------------
nd4j-native   oneDNN, Copyright Intel Corporation and others, Apache License 2.0
              FlatBuffers, Copyright Google Inc., Apache License 2.0
              libgomp of GCC, GPL 3 with the GCC Runtime Library Exception
openblas      OpenBLAS, Copyright (c) 2011-2014, The OpenBLAS Project, BSD 3-Clause
              LAPACK, Copyright (c) 1992-2013 The University of Tennessee and others, BSD 3-Clause
              libgfortran of GCC, GPL 3 with the GCC Runtime Library Exception
              libquadmath of GCC, LGPL 2.1 or later
JavaFX        GPL 2 with the Classpath Exception, which lets any program use it; its sources:
              https://github.com/openjdk/jfx

The data of NAScope itself, in nascope.jar: Fashion-MNIST (a part), MIT, and Optical Recognition of Handwritten
Digits, CC BY 4.0. Their notices lie beside them in data/fashion and data/digits.
