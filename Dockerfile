ARG BASE=python:3.11-slim-bookworm

FROM ${BASE} AS build
COPY requirements.lock /build/
# Only wheels, each with the hash in the lock file: nothing is compiled here or later.
RUN python -m venv --without-pip /venv \
    && python -m pip --python /venv/bin/python install --no-cache-dir --disable-pip-version-check \
        --require-hashes --only-binary :all: --requirement /build/requirements.lock
COPY schemas /app/schemas
COPY service /app/service
RUN /venv/bin/python -m compileall -q /app

FROM ${BASE}
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
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/readyz', timeout=4)"]
CMD ["gunicorn", "--config", "service/gunicorn.conf.py", "service.wsgi:app"]
