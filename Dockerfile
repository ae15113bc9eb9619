# The digest is that of the index of all platforms. `docker buildx imagetools inspect
# python:3.11-slim-bookworm` tells the newest; --build-arg BASE=... builds on another.
ARG BASE=docker.io/library/python:3.11-slim-bookworm@sha256:a36c24f9cbdf4fd0f52d67f0823eeac19c2028c637cecc392d97f980d4fec56b

FROM ${BASE} AS build
# strip is all that is taken of it, and the release of Debian is that of the base.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends binutils \
    && rm -rf /var/lib/apt/lists/*
COPY requirements.lock /build/
# Only wheels, each with the hash in the lock file: nothing is compiled here or later.
RUN python -m venv --without-pip /venv \
    && python -m pip --python /venv/bin/python install --no-cache-dir --no-compile \
        --disable-pip-version-check --require-hashes --only-binary :all: \
        --requirement /build/requirements.lock
# Out goes what the service never opens: debugging symbols (130 MB), translations (50 MB), tests,
# sources of extension modules, and setuptools. What is left is compiled to bytecode that is valid
# whatever the files' times.
WORKDIR /venv/lib/python3.11/site-packages
RUN find . -name '*.so' ! -path './*.libs/*' -exec strip --strip-debug {} + \
    && find babel/locale-data -name '*.dat' ! -name 'root.dat' ! -name 'en*.dat' -delete \
    && rm -rf pycountry/locales setuptools setuptools-*.dist-info pkg_resources _distutils_hack \
        distutils-precedence.pth \
    && find . -depth -type d -name tests -exec rm -rf {} + \
    && find . -type f \( -name '*.pyx' -o -name '*.pxd' -o -name '*.pyi' -o -name '*.c' \
        -o -name '*.cpp' -o -name '*.h' -o -name '*.hpp' \) -delete \
    && /venv/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash .
COPY schemas /app/schemas
COPY service /app/service
WORKDIR /app
# What is left still loads, and so does the model.
RUN /venv/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash . \
    && /venv/bin/python -m service.wsgi

FROM ${BASE}
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Encounters" \
    org.opencontainers.image.description="Who met whom, when, where and on what: encounters extracted from English news text, over HTTP" \
    org.opencontainers.image.version="0.1.0" \
    org.opencontainers.image.revision="${REVISION}" \
    org.opencontainers.image.licenses="MIT"
# The root file system may be read-only: nothing is written beside /dev/shm and /tmp.
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    ENCOUNTERS_HOST=0.0.0.0 \
    PORT=8000
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
# Not urllib, which would ask a proxy that the environment names.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import http.client, os, sys; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['PORT']), timeout=4); c.request('GET', '/readyz'); sys.exit(c.getresponse().status != 200)"]
CMD ["gunicorn", "--config", "service/gunicorn.conf.py", "service.wsgi:app"]
