// The first script, which old browsers understand: it watches the rest of the page arrive.
(function () {
    'use strict';
    var status = document.getElementById('status'), count = document.getElementById('count');
    var bar = document.getElementById('bar'), total = +bar.getAttribute('data-total');

    function arrived() {
        return [].reduce.call(document.scripts, function (n, script) {
            return [].reduce.call(script.childNodes, function (m, text) { return m + text.length; }, n);
        }, 0);
    }
    function tell() {
        var n = Math.min(arrived(), total);
        bar.value = n / total;
        count.textContent = (n / 1e6).toFixed(1) + ' of ' + (total / 1e6).toFixed(1) + ' MB';
    }
    var needed = ['WebAssembly', 'DecompressionStream', 'OffscreenCanvas', 'ResizeObserver'];
    var missing = needed.filter(function (name) { return !(name in window); });
    if (missing.length) {
        status.textContent = 'This browser is too old for the page. ' + bar.getAttribute('data-browsers');
        return;
    }
    status.textContent = 'Loading the models…';
    bar.hidden = false;
    tell();
    var timer = setInterval(tell, 200);
    document.addEventListener('DOMContentLoaded', function () {
        clearInterval(timer);
        bar.removeAttribute('value');
        status.textContent = 'Starting the models…';
        count.textContent = '';
    });
})();
